CREATE TABLE "committee_rules" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "committee_rules_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"quorum" double precision NOT NULL,
	"abstentions_count" boolean NOT NULL,
	"majority" text NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "committee_quorum" CHECK ("committee_rules"."quorum" > 0 and "committee_rules"."quorum" <= 1),
	CONSTRAINT "committee_majority" CHECK ("committee_rules"."majority" in ('SIMPLE', 'ABSOLUTE', 'TWO_THIRDS'))
);
--> statement-breakpoint
CREATE TABLE "motion" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "motion_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"subject" text NOT NULL,
	"kpi" text NOT NULL,
	"variant" text NOT NULL,
	"grain" text NOT NULL,
	"department_id" integer,
	"service_id" integer,
	"priority" smallint,
	"version_id" integer,
	"terms" jsonb,
	"kind" text,
	"contract_reference" text,
	"effective_from" date NOT NULL,
	"effective_to" date,
	"review_date" date,
	"owner_id" uuid,
	"rationale" text NOT NULL,
	"decision_reference" text,
	"answers_id" integer,
	"state" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"proposed_at" timestamp with time zone,
	"capability" jsonb,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"minute_reference" text,
	"tally" jsonb,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "motion_subject" CHECK ("motion"."subject" in ('SET', 'OPT_OUT', 'END', 'WAIVE')),
	CONSTRAINT "motion_state_known" CHECK ("motion"."state" in ('DRAFT', 'PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
	CONSTRAINT "motion_one_place" CHECK ("motion"."department_id" is null or "motion"."service_id" is null),
	CONSTRAINT "motion_terms" CHECK (("motion"."subject" = 'SET') = ("motion"."terms" is not null)),
	CONSTRAINT "motion_version" CHECK (("motion"."subject" in ('END', 'WAIVE')) = ("motion"."version_id" is not null)),
	CONSTRAINT "motion_dates" CHECK ("motion"."effective_to" > "motion"."effective_from"),
	CONSTRAINT "motion_approved_by_another" CHECK ("motion"."state" <> 'APPROVED' or "motion"."decided_by" <> "motion"."proposed_by"),
	CONSTRAINT "motion_decided" CHECK (("motion"."state" in ('APPROVED', 'REJECTED')) = ("motion"."decided_at" is not null and "motion"."decided_by" is not null)),
	CONSTRAINT "motion_rationale" CHECK ("motion"."state" in ('DRAFT', 'WITHDRAWN') or "motion"."rationale" <> '')
);
--> statement-breakpoint
CREATE TABLE "motion_event" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "motion_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"motion_id" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" uuid NOT NULL,
	"act" text NOT NULL,
	"text" text,
	"other_motion_id" integer
);
--> statement-breakpoint
CREATE TABLE "motion_vote" (
	"motion_id" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"choice" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "motion_vote_motion_id_person_id_pk" PRIMARY KEY("motion_id","person_id"),
	CONSTRAINT "motion_vote_choice" CHECK ("motion_vote"."choice" in ('FOR', 'AGAINST', 'ABSTAIN'))
);
--> statement-breakpoint
CREATE TABLE "target_end" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "target_end_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version_id" integer NOT NULL,
	"day" date NOT NULL,
	"known_at" timestamp with time zone NOT NULL,
	"motion_id" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "target_version" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "target_version_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kpi" text NOT NULL,
	"variant" text NOT NULL,
	"grain" text NOT NULL,
	"department_id" integer,
	"service_id" integer,
	"priority" smallint,
	"terms" jsonb,
	"kind" text,
	"contract_reference" text,
	"effective" daterange NOT NULL,
	"agreed_from" date NOT NULL,
	"agreed_to" date,
	"review_date" date,
	"owner_id" uuid,
	"rationale" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"approved_by" uuid NOT NULL,
	"approved_at" timestamp with time zone NOT NULL,
	"decision_reference" text,
	"minute_reference" text,
	"motion_id" integer NOT NULL,
	"supersedes" integer,
	CONSTRAINT "target_version_motion_id_unique" UNIQUE("motion_id"),
	CONSTRAINT "target_approved_by_another" CHECK ("target_version"."approved_by" <> "target_version"."proposed_by"),
	CONSTRAINT "target_one_place" CHECK ("target_version"."department_id" is null or "target_version"."service_id" is null),
	CONSTRAINT "target_kind" CHECK ("target_version"."kind" in ('COMMITTED', 'ASPIRATIONAL', 'CONTRACTUAL')),
	CONSTRAINT "target_kind_given" CHECK (("target_version"."terms" is null) = ("target_version"."kind" is null)),
	CONSTRAINT "target_contract" CHECK ("target_version"."kind" is distinct from 'CONTRACTUAL' or "target_version"."contract_reference" is not null),
	CONSTRAINT "target_agreed_dates" CHECK ("target_version"."agreed_to" > "target_version"."agreed_from")
);
--> statement-breakpoint
CREATE TABLE "target_waiver" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "target_waiver_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version_id" integer NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"reason" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"approved_at" timestamp with time zone NOT NULL,
	"motion_id" integer NOT NULL,
	CONSTRAINT "target_waiver_days" CHECK ("target_waiver"."to_day" > "target_waiver"."from_day")
);
--> statement-breakpoint
ALTER TABLE "committee_rules" ADD CONSTRAINT "committee_rules_set_by_person_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion" ADD CONSTRAINT "motion_department_id_department_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."department"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion" ADD CONSTRAINT "motion_service_id_service_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."service"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion" ADD CONSTRAINT "motion_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion" ADD CONSTRAINT "motion_answers_id_motion_id_fk" FOREIGN KEY ("answers_id") REFERENCES "public"."motion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion" ADD CONSTRAINT "motion_proposed_by_person_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion" ADD CONSTRAINT "motion_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion_event" ADD CONSTRAINT "motion_event_motion_id_motion_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion_event" ADD CONSTRAINT "motion_event_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion_event" ADD CONSTRAINT "motion_event_other_motion_id_motion_id_fk" FOREIGN KEY ("other_motion_id") REFERENCES "public"."motion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion_vote" ADD CONSTRAINT "motion_vote_motion_id_motion_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion_vote" ADD CONSTRAINT "motion_vote_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_end" ADD CONSTRAINT "target_end_version_id_target_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."target_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_end" ADD CONSTRAINT "target_end_motion_id_motion_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_version" ADD CONSTRAINT "target_version_department_id_department_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."department"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_version" ADD CONSTRAINT "target_version_service_id_service_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."service"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_version" ADD CONSTRAINT "target_version_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_version" ADD CONSTRAINT "target_version_proposed_by_person_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_version" ADD CONSTRAINT "target_version_approved_by_person_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_version" ADD CONSTRAINT "target_version_motion_id_motion_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_waiver" ADD CONSTRAINT "target_waiver_version_id_target_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."target_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_waiver" ADD CONSTRAINT "target_waiver_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_waiver" ADD CONSTRAINT "target_waiver_motion_id_motion_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "motion_state" ON "motion" USING btree ("state","kpi");--> statement-breakpoint
CREATE INDEX "motion_answers" ON "motion" USING btree ("answers_id");--> statement-breakpoint
CREATE INDEX "motion_event_motion" ON "motion_event" USING btree ("motion_id");--> statement-breakpoint
CREATE INDEX "target_end_version" ON "target_end" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "target_version_kpi" ON "target_version" USING btree ("kpi","variant","grain");--> statement-breakpoint
CREATE INDEX "target_waiver_version" ON "target_waiver" USING btree ("version_id");