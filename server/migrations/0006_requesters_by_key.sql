ALTER TABLE "ticket" DISABLE TRIGGER USER;--> statement-breakpoint
ALTER TABLE "sla_instance" DISABLE TRIGGER USER;--> statement-breakpoint
INSERT INTO "requester_department" ("code", "name")
SELECT DISTINCT "requester_department", "requester_department" FROM "ticket"
WHERE "requester_department" IS NOT NULL ORDER BY 1;--> statement-breakpoint
UPDATE "ticket" SET
  "requester_department_id" = (SELECT r."id" FROM "requester_department" r WHERE r."code" = "ticket"."requester_department"),
  "reopened_at" = CASE WHEN "first_reopened_at" IS NOT NULL THEN ARRAY["first_reopened_at"] END,
  "first_resolution_seconds" = CASE WHEN "first_resolved_at" = "final_resolved_at" THEN "ttr_business_seconds" END
WHERE num_nonnulls("requester_department", "first_reopened_at", "ttr_business_seconds") > 0;--> statement-breakpoint
WITH "live" AS (
  SELECT *, "stopped_at" IS NOT NULL OR "breached_at" IS NOT NULL AS "over",
    row_number() OVER (PARTITION BY "ticket_id" ORDER BY "started_at", "external_id" COLLATE "C") AS "place"
  FROM "sla_instance" WHERE "type" = 'SLA' AND NOT "cancelled"
), "together" AS (
  SELECT "ticket_id", bool_and("over") AS "over", max(coalesce("breached_at", "stopped_at")) AS "last",
    least(min(coalesce("breached_at", "stopped_at")) FILTER (WHERE "over" AND "met" IS NOT TRUE),
      min("due_at") FILTER (WHERE NOT "over" AND NOT "paused")) AS "failed"
  FROM "live" GROUP BY "ticket_id"
)
UPDATE "sla_instance" s SET
  "all_decided_at" = coalesce(t."failed", CASE WHEN t."over" THEN t."last" END),
  "all_met" = t."failed" IS NULL AND t."over"
FROM "live" l JOIN "together" t ON t."ticket_id" = l."ticket_id"
WHERE l."id" = s."id" AND l."place" = 1;--> statement-breakpoint
WITH "first" AS (
  SELECT DISTINCT ON ("ticket_id") "id" FROM "sla_instance"
  WHERE "type" = 'SLA' AND "kind" = 'RESPONSE' AND NOT "cancelled"
  ORDER BY "ticket_id", "started_at", "external_id" COLLATE "C"
)
UPDATE "sla_instance" s SET "primary" = true FROM "first" f WHERE f."id" = s."id";--> statement-breakpoint
ALTER TABLE "ticket" ENABLE TRIGGER USER;--> statement-breakpoint
ALTER TABLE "sla_instance" ENABLE TRIGGER USER;--> statement-breakpoint
ALTER TABLE "ticket" DROP COLUMN "requester_department";
