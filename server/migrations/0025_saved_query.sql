CREATE TABLE "saved_query" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"is_shared" boolean DEFAULT false NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "saved_query_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "saved_query_version" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "saved_query_version_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"query_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"document" text NOT NULL,
	"variables" jsonb NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "saved_query_version_once" UNIQUE("query_id","version"),
	CONSTRAINT "saved_query_version_name" CHECK (char_length("saved_query_version"."name") between 1 and 120),
	CONSTRAINT "saved_query_version_document" CHECK (char_length("saved_query_version"."document") between 1 and 10000)
);
--> statement-breakpoint
ALTER TABLE "saved_query" ADD CONSTRAINT "saved_query_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_query_version" ADD CONSTRAINT "saved_query_version_query_id_saved_query_id_fk" FOREIGN KEY ("query_id") REFERENCES "public"."saved_query"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "saved_query_owner" ON "saved_query" USING btree ("owner_id");