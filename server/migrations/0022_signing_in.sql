CREATE TABLE "password" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"must_change" boolean NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempt" (
	"key_hash" "bytea" PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"wait_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "person_identity" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "person_identity_pk" PRIMARY KEY("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "set_up_link" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"secret_hash" "bytea" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "set_up_link_is_one_row" CHECK ("set_up_link"."id" = 1)
);
--> statement-breakpoint
ALTER TABLE "role_grant" ADD COLUMN "is_from_group" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "id" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "secret_since" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "next_hash" "bytea";--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "next_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "previous_hash" "bytea";--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "previous_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "way" text DEFAULT 'LINK' NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "agent" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "id_token" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "provider_session" text;--> statement-breakpoint
ALTER TABLE "sign_in_link" ADD COLUMN "purpose" text DEFAULT 'SIGN_IN' NOT NULL;--> statement-breakpoint
ALTER TABLE "password" ADD CONSTRAINT "password_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_identity" ADD CONSTRAINT "person_identity_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "person_identity_person" ON "person_identity" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "session_next" ON "session" USING btree ("next_hash") WHERE "session"."next_hash" is not null;--> statement-breakpoint
CREATE INDEX "session_previous" ON "session" USING btree ("previous_hash") WHERE "session"."previous_hash" is not null;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_id" UNIQUE("id");--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_way" CHECK ("session"."way" in ('LINK', 'PASSWORD', 'PROVIDER', 'DEMO', 'SET_UP'));--> statement-breakpoint
ALTER TABLE "sign_in_link" ADD CONSTRAINT "sign_in_link_purpose" CHECK ("sign_in_link"."purpose" in ('SIGN_IN', 'PASSWORD'));