ALTER TABLE "organisation" ADD COLUMN "currency" text DEFAULT 'EUR' NOT NULL;--> statement-breakpoint
ALTER TABLE "initiative_approval" ADD COLUMN "gate" text;--> statement-breakpoint
ALTER TABLE "initiative_stage" ADD COLUMN "gate" text;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_currency" CHECK ("organisation"."currency" ~ '^[A-Z]{3}$');