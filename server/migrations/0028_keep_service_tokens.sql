CREATE TABLE "service_token" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"owner_id" uuid NOT NULL,
	"name" text NOT NULL,
	"secret_hash" "bytea" NOT NULL,
	"shown" text NOT NULL,
	"uses" text[] NOT NULL,
	"grants" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "service_token_secret_hash_unique" UNIQUE("secret_hash"),
	CONSTRAINT "service_token_name" CHECK (char_length("service_token"."name") between 1 and 100),
	CONSTRAINT "service_token_uses" CHECK (cardinality("service_token"."uses") > 0),
	CONSTRAINT "service_token_expires" CHECK ("service_token"."expires_at" > "service_token"."created_at" and "service_token"."expires_at" <= "service_token"."created_at" + interval '366 days')
);
--> statement-breakpoint
ALTER TABLE "service_token" ADD CONSTRAINT "service_token_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "service_token_owner" ON "service_token" USING btree ("owner_id");