CREATE TABLE "goal_event" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "goal_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"goal_id" integer NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"author_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "goal_event_says_why" CHECK ("goal_event"."state" not in ('ACHIEVED', 'MISSED', 'DROPPED') or "goal_event"."reason" <> '')
);
--> statement-breakpoint
CREATE TABLE "goal_report" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "goal_report_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"goal_id" integer NOT NULL,
	"day" date NOT NULL,
	"value" double precision,
	"outlook" text NOT NULL,
	"note" text,
	"author_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "goal_report_outlook" CHECK ("goal_report"."outlook" in ('ON_TRACK', 'AT_RISK', 'OFF_TRACK'))
);
--> statement-breakpoint
CREATE TABLE "goal_share" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "goal_share_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"goal_id" integer NOT NULL,
	"owner_id" uuid NOT NULL,
	"with_id" uuid,
	"shared_at" timestamp with time zone NOT NULL,
	"taken_back_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "goal" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "goal_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"department_id" integer,
	"team_id" integer,
	"title" text NOT NULL,
	"why" text NOT NULL,
	"objective_id" integer,
	"above_id" integer,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"measure" jsonb,
	"state" text NOT NULL,
	"revision" integer NOT NULL,
	"drafted_by" uuid NOT NULL,
	"drafted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "goal_of_owner" UNIQUE("id","owner_id"),
	CONSTRAINT "goal_kind" CHECK ("goal"."kind" in ('DEPARTMENT', 'TEAM', 'PERSON')),
	CONSTRAINT "goal_state" CHECK ("goal"."state" in ('DRAFT', 'ACTIVE', 'ACHIEVED', 'MISSED', 'DROPPED')),
	CONSTRAINT "goal_title" CHECK (char_length("goal"."title") between 1 and 120),
	CONSTRAINT "goal_days" CHECK ("goal"."starts_on" < "goal"."ends_on"),
	CONSTRAINT "goal_of_a_unit" CHECK (case "goal"."kind" when 'DEPARTMENT' then "goal"."department_id" is not null and "goal"."team_id" is null
        when 'TEAM' then "goal"."team_id" is not null
        else "goal"."department_id" is null and "goal"."team_id" is null end),
	CONSTRAINT "goal_serves_one" CHECK (case "goal"."kind" when 'DEPARTMENT' then "goal"."objective_id" is not null and "goal"."above_id" is null
        when 'TEAM' then num_nonnulls("goal"."objective_id", "goal"."above_id") = 1
        else num_nonnulls("goal"."objective_id", "goal"."above_id") <= 1 end)
);
--> statement-breakpoint
CREATE TABLE "unit_member" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"department_id" integer NOT NULL,
	"team_id" integer,
	"placed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "goal_event" ADD CONSTRAINT "goal_event_goal_id_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_event" ADD CONSTRAINT "goal_event_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_report" ADD CONSTRAINT "goal_report_goal_id_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_report" ADD CONSTRAINT "goal_report_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_share" ADD CONSTRAINT "goal_share_with_id_person_id_fk" FOREIGN KEY ("with_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_share" ADD CONSTRAINT "goal_share_of_owner" FOREIGN KEY ("goal_id","owner_id") REFERENCES "public"."goal"("id","owner_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_department_id_department_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."department"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_team_id_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."team"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_objective_id_objective_id_fk" FOREIGN KEY ("objective_id") REFERENCES "public"."objective"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_above_id_goal_id_fk" FOREIGN KEY ("above_id") REFERENCES "public"."goal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_drafted_by_person_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_member" ADD CONSTRAINT "unit_member_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_member" ADD CONSTRAINT "unit_member_department_id_department_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."department"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_member" ADD CONSTRAINT "unit_member_team_id_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."team"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "goal_event_goal" ON "goal_event" USING btree ("goal_id");--> statement-breakpoint
CREATE INDEX "goal_report_goal" ON "goal_report" USING btree ("goal_id");--> statement-breakpoint
CREATE UNIQUE INDEX "goal_share_once" ON "goal_share" USING btree ("goal_id",coalesce("with_id", '00000000-0000-0000-0000-000000000000')) WHERE "goal_share"."taken_back_at" is null;--> statement-breakpoint
CREATE INDEX "goal_share_with" ON "goal_share" USING btree ("with_id");--> statement-breakpoint
CREATE INDEX "goal_objective" ON "goal" USING btree ("objective_id");--> statement-breakpoint
CREATE INDEX "goal_above" ON "goal" USING btree ("above_id");--> statement-breakpoint
CREATE INDEX "goal_owner" ON "goal" USING btree ("owner_id");