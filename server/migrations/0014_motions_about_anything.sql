ALTER TABLE "motion" DROP CONSTRAINT "motion_subject";--> statement-breakpoint
ALTER TABLE "motion" DROP CONSTRAINT "motion_one_place";--> statement-breakpoint
ALTER TABLE "motion" DROP CONSTRAINT "motion_terms";--> statement-breakpoint
ALTER TABLE "motion" DROP CONSTRAINT "motion_version";--> statement-breakpoint
ALTER TABLE "motion" DROP CONSTRAINT "motion_department_id_department_id_fk";
--> statement-breakpoint
ALTER TABLE "motion" DROP CONSTRAINT "motion_service_id_service_id_fk";
--> statement-breakpoint
DROP INDEX "motion_state";--> statement-breakpoint
ALTER TABLE "motion" ADD COLUMN "about" text;--> statement-breakpoint
ALTER TABLE "motion" ADD COLUMN "content" jsonb;--> statement-breakpoint
-- What was proposed stays as it is, word for word; only where it is written changes.
ALTER TABLE "motion" DISABLE TRIGGER USER;--> statement-breakpoint
UPDATE "motion" SET "about" = 'kpi/' || "kpi", "content" = jsonb_build_object(
	'kpi', "kpi", 'variant', "variant", 'grain', "grain", 'departmentId', "department_id",
	'serviceId', "service_id", 'priority', "priority", 'versionId', "version_id", 'terms', "terms",
	'kind', "kind", 'contractReference', "contract_reference");--> statement-breakpoint
ALTER TABLE "motion" ENABLE TRIGGER USER;--> statement-breakpoint
ALTER TABLE "motion" ALTER COLUMN "about" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "motion" ALTER COLUMN "content" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "motion_about" ON "motion" USING btree ("about");--> statement-breakpoint
CREATE INDEX "motion_state" ON "motion" USING btree ("state");--> statement-breakpoint
ALTER TABLE "motion" DROP COLUMN "kpi";--> statement-breakpoint
ALTER TABLE "motion" DROP COLUMN "variant";--> statement-breakpoint
ALTER TABLE "motion" DROP COLUMN "grain";--> statement-breakpoint
ALTER TABLE "motion" DROP COLUMN "department_id";--> statement-breakpoint
ALTER TABLE "motion" DROP COLUMN "service_id";--> statement-breakpoint
ALTER TABLE "motion" DROP COLUMN "priority";--> statement-breakpoint
ALTER TABLE "motion" DROP COLUMN "version_id";--> statement-breakpoint
ALTER TABLE "motion" DROP COLUMN "terms";--> statement-breakpoint
ALTER TABLE "motion" DROP COLUMN "kind";--> statement-breakpoint
ALTER TABLE "motion" DROP COLUMN "contract_reference";