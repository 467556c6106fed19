CREATE TABLE "delivery" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"channel" text NOT NULL,
	"person_id" uuid,
	"endpoint_id" uuid,
	"state" text DEFAULT 'PENDING' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "delivery_state" CHECK ("delivery"."state" in ('PENDING', 'SENDING', 'SENT', 'FAILED')),
	CONSTRAINT "delivery_recipient" CHECK (("delivery"."person_id" is null) <> ("delivery"."endpoint_id" is null))
);
--> statement-breakpoint
CREATE TABLE "delivery_attempt" (
	"delivery_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"outcome" text,
	"detail" text,
	CONSTRAINT "delivery_attempt_delivery_id_number_pk" PRIMARY KEY("delivery_id","number")
);
--> statement-breakpoint
CREATE TABLE "delivery_message" (
	"delivery_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	CONSTRAINT "delivery_message_delivery_id_message_id_pk" PRIMARY KEY("delivery_id","message_id")
);
--> statement-breakpoint
CREATE TABLE "webhook_endpoint" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"url" text NOT NULL,
	"shape" text NOT NULL,
	"secret" text NOT NULL,
	"topics" jsonb NOT NULL,
	"least_severity" text NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"off_reason" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "webhook_endpoint_shape" CHECK ("webhook_endpoint"."shape" in ('GENERIC', 'SLACK', 'TEAMS'))
);
--> statement-breakpoint
CREATE TABLE "inbox_item" (
	"person_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	"digest_due_since" timestamp with time zone,
	CONSTRAINT "inbox_item_person_id_message_id_pk" PRIMARY KEY("person_id","message_id")
);
--> statement-breakpoint
CREATE TABLE "message" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"topic" text NOT NULL,
	"severity" text NOT NULL,
	"subject" text NOT NULL,
	"sentences" jsonb NOT NULL,
	"link" text,
	"dedupe_key" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "message_dedupe_key_unique" UNIQUE("dedupe_key"),
	CONSTRAINT "message_severity" CHECK ("message"."severity" in ('INFO', 'WARNING', 'CRITICAL'))
);
--> statement-breakpoint
CREATE TABLE "notification_preference" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"preference" jsonb NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_endpoint_id_webhook_endpoint_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."webhook_endpoint"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_attempt" ADD CONSTRAINT "delivery_attempt_delivery_id_delivery_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."delivery"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_message" ADD CONSTRAINT "delivery_message_delivery_id_delivery_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."delivery"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_message" ADD CONSTRAINT "delivery_message_message_id_message_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."message"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox_item" ADD CONSTRAINT "inbox_item_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox_item" ADD CONSTRAINT "inbox_item_message_id_message_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."message"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_preference" ADD CONSTRAINT "notification_preference_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delivery_newest" ON "delivery" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "delivery_person" ON "delivery" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "delivery_endpoint" ON "delivery" USING btree ("endpoint_id");--> statement-breakpoint
CREATE INDEX "delivery_message_message" ON "delivery_message" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "inbox_item_newest" ON "inbox_item" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "inbox_item_digest" ON "inbox_item" USING btree ("person_id") WHERE "inbox_item"."digest_due_since" is not null;--> statement-breakpoint
CREATE INDEX "inbox_item_message" ON "inbox_item" USING btree ("message_id");