CREATE TABLE "alert_evaluation" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "alert_evaluation_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"position" text NOT NULL,
	"circumstances" text NOT NULL,
	"series" integer NOT NULL,
	"found" integer NOT NULL,
	"fired" integer NOT NULL,
	"resolved" integer NOT NULL,
	"monthly_series" integer NOT NULL,
	"weekly_series" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "alert_rule" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "alert_rule_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"family" text NOT NULL,
	"kpi" text DEFAULT '' NOT NULL,
	"version" integer NOT NULL,
	"is_on" boolean NOT NULL,
	"settings" jsonb NOT NULL,
	"reason" text NOT NULL,
	"set_by" uuid,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "alert_rule_version" UNIQUE("family","kpi","version")
);
--> statement-breakpoint
CREATE TABLE "alert" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "alert_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"fingerprint" text NOT NULL,
	"family" text NOT NULL,
	"kpi" text NOT NULL,
	"variant" text NOT NULL,
	"department_id" integer,
	"service_id" integer,
	"grain" text NOT NULL,
	"segment" text NOT NULL,
	"subject" text NOT NULL,
	"state" text NOT NULL,
	"is_over" boolean DEFAULT false NOT NULL,
	"severity" text NOT NULL,
	"side" text NOT NULL,
	"first_period" date NOT NULL,
	"last_period" date NOT NULL,
	"resolved_period" date,
	"opened_at" timestamp with time zone NOT NULL,
	"fired_at" timestamp with time zone,
	"state_since" timestamp with time zone NOT NULL,
	"owner_id" uuid,
	"snoozed_until" date,
	"dismissal" text,
	"grouped_into_id" integer,
	"told_with_id" integer,
	"inhibited_by_id" integer,
	"segment_id" bigint,
	"rule_id" integer,
	"evidence" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "alert_one_place" CHECK ("alert"."department_id" is null or "alert"."service_id" is null),
	CONSTRAINT "alert_state_known" CHECK ("alert"."state" in ('PENDING', 'FIRING', 'ACKNOWLEDGED', 'SNOOZED', 'RESOLVED', 'DISMISSED', 'REBASELINED')),
	CONSTRAINT "alert_severity" CHECK ("alert"."severity" in ('CRITICAL', 'WARNING', 'INFO')),
	CONSTRAINT "alert_snoozed" CHECK (("alert"."state" = 'SNOOZED') = ("alert"."snoozed_until" is not null)),
	CONSTRAINT "alert_dismissed" CHECK (("alert"."state" = 'DISMISSED') = ("alert"."dismissal" is not null)),
	CONSTRAINT "alert_fired" CHECK ("alert"."state" in ('PENDING', 'RESOLVED') or "alert"."fired_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "alert_sighting" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "alert_sighting_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"alert_id" integer NOT NULL,
	"period" date NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"severity" text NOT NULL,
	"digest" text NOT NULL,
	"evidence" jsonb NOT NULL,
	CONSTRAINT "alert_sighting_once" UNIQUE("alert_id","period","digest")
);
--> statement-breakpoint
CREATE TABLE "alert_transition" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "alert_transition_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"alert_id" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"from_state" text,
	"to_state" text NOT NULL,
	"event" text NOT NULL,
	"person_id" uuid,
	"note" text
);
--> statement-breakpoint
ALTER TABLE "alert_rule" ADD CONSTRAINT "alert_rule_set_by_person_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_department_id_department_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."department"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_service_id_service_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."service"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_grouped_into_id_alert_id_fk" FOREIGN KEY ("grouped_into_id") REFERENCES "public"."alert"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_told_with_id_alert_id_fk" FOREIGN KEY ("told_with_id") REFERENCES "public"."alert"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_inhibited_by_id_alert_id_fk" FOREIGN KEY ("inhibited_by_id") REFERENCES "public"."alert"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_segment_id_baseline_segment_id_fk" FOREIGN KEY ("segment_id") REFERENCES "public"."baseline_segment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_rule_id_alert_rule_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."alert_rule"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_sighting" ADD CONSTRAINT "alert_sighting_alert_id_alert_id_fk" FOREIGN KEY ("alert_id") REFERENCES "public"."alert"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_transition" ADD CONSTRAINT "alert_transition_alert_id_alert_id_fk" FOREIGN KEY ("alert_id") REFERENCES "public"."alert"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_transition" ADD CONSTRAINT "alert_transition_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alert_evaluation_at" ON "alert_evaluation" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "alert_one_episode" ON "alert" USING btree ("fingerprint") WHERE not is_over;--> statement-breakpoint
CREATE INDEX "alert_fingerprint" ON "alert" USING btree ("fingerprint","id");--> statement-breakpoint
CREATE INDEX "alert_state" ON "alert" USING btree ("state","state_since");--> statement-breakpoint
CREATE INDEX "alert_series" ON "alert" USING btree ("kpi","service_id","department_id");--> statement-breakpoint
CREATE INDEX "alert_transition_alert" ON "alert_transition" USING btree ("alert_id","id");