CREATE TABLE "audit_entry" (
	"sequence" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text,
	"action" text NOT NULL,
	"subject" text,
	"details" json NOT NULL,
	"outcome" text NOT NULL,
	"request_id" text,
	"address" text,
	"previous_hash" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "audit_entry_previous_hash_unique" UNIQUE("previous_hash"),
	CONSTRAINT "audit_entry_outcome" CHECK ("audit_entry"."outcome" in ('BEGUN', 'DONE', 'DENIED', 'FAILED'))
);
--> statement-breakpoint
ALTER TABLE "role_grant" DROP CONSTRAINT "role_grant_role";--> statement-breakpoint
CREATE INDEX "audit_entry_actor" ON "audit_entry" USING btree ("actor_id","sequence");--> statement-breakpoint
CREATE INDEX "audit_entry_action" ON "audit_entry" USING btree ("action","sequence");--> statement-breakpoint
CREATE INDEX "audit_entry_at" ON "audit_entry" USING btree ("at");--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_role" CHECK ("role_grant"."role" in ('EXECUTIVE', 'MEMBER', 'CHAIR', 'OWNER', 'ANALYST', 'IMPORTER', 'ADMINISTRATOR', 'AUDITOR'));