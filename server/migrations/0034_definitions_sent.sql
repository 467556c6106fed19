ALTER TABLE "settings_change" DROP CONSTRAINT "settings_change_kind";--> statement-breakpoint
ALTER TABLE "import_upload" ADD COLUMN "purpose" text DEFAULT 'FACTS' NOT NULL;--> statement-breakpoint
ALTER TABLE "settings_change" ADD CONSTRAINT "settings_change_kind" CHECK ("settings_change"."kind" in ('ORGANISATION', 'CALENDAR', 'DEFINITIONS'));--> statement-breakpoint
ALTER TABLE "import_upload" ADD CONSTRAINT "import_upload_purpose" CHECK ("import_upload"."purpose" in ('FACTS', 'DEFINITIONS'));