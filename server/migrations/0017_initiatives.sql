CREATE TABLE "initiative" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "initiative_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"drafted_by" uuid NOT NULL,
	"drafted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "initiative_approval" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "initiative_approval_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"initiative_id" integer NOT NULL,
	"version" integer NOT NULL,
	"motion_id" integer NOT NULL,
	"from_on" date NOT NULL,
	"author_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "initiative_approval_motion_id_unique" UNIQUE("motion_id"),
	CONSTRAINT "initiative_approval_once" UNIQUE("initiative_id","version")
);
--> statement-breakpoint
CREATE TABLE "initiative_objective" (
	"initiative_id" integer NOT NULL,
	"version" integer NOT NULL,
	"objective" text NOT NULL,
	"share" numeric(5, 4) NOT NULL,
	"is_primary" boolean NOT NULL,
	CONSTRAINT "initiative_objective_initiative_id_version_objective_pk" PRIMARY KEY("initiative_id","version","objective"),
	CONSTRAINT "initiative_objective_share" CHECK ("initiative_objective"."share" > 0 and "initiative_objective"."share" <= 1)
);
--> statement-breakpoint
CREATE TABLE "initiative_risk" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "initiative_risk_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"initiative_id" integer NOT NULL,
	"motion_id" integer NOT NULL,
	"reason" text NOT NULL,
	"accepted_on" date NOT NULL,
	"author_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "initiative_risk_motion_id_unique" UNIQUE("motion_id")
);
--> statement-breakpoint
CREATE TABLE "initiative_stage" (
	"initiative_id" integer NOT NULL,
	"number" integer NOT NULL,
	"stage" text NOT NULL,
	"from_on" date NOT NULL,
	"reason" text,
	"author_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "initiative_stage_initiative_id_number_pk" PRIMARY KEY("initiative_id","number"),
	CONSTRAINT "initiative_stage_known" CHECK ("initiative_stage"."stage" in ('IDEA', 'APPROVED', 'STARTED', 'DONE', 'STOPPED')),
	CONSTRAINT "initiative_stage_says_why" CHECK ("initiative_stage"."stage" <> 'STOPPED' or "initiative_stage"."reason" <> '')
);
--> statement-breakpoint
CREATE TABLE "initiative_version" (
	"initiative_id" integer NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"purpose" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"sponsor_id" uuid,
	"budget" numeric(14, 2) NOT NULL,
	"effort_days" numeric(8, 1) NOT NULL,
	"category" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"uses_ai" boolean NOT NULL,
	"service" text,
	"kpis" text[] NOT NULL,
	"author_id" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "initiative_version_initiative_id_version_pk" PRIMARY KEY("initiative_id","version"),
	CONSTRAINT "initiative_version_title" CHECK (char_length("initiative_version"."title") between 1 and 120),
	CONSTRAINT "initiative_version_days" CHECK ("initiative_version"."starts_on" < "initiative_version"."ends_on"),
	CONSTRAINT "initiative_version_sizes" CHECK ("initiative_version"."budget" >= 0 and "initiative_version"."effort_days" >= 0),
	CONSTRAINT "initiative_version_category" CHECK ("initiative_version"."category" in ('RUN', 'GROW', 'TRANSFORM'))
);
--> statement-breakpoint
CREATE TABLE "initiative_milestone" (
	"initiative_id" integer NOT NULL,
	"milestone" integer NOT NULL,
	"revision" integer NOT NULL,
	"title" text NOT NULL,
	"weight" numeric(6, 2) NOT NULL,
	"due_on" date NOT NULL,
	"done_on" date,
	"is_removed" boolean NOT NULL,
	"author_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "initiative_milestone_initiative_id_milestone_revision_pk" PRIMARY KEY("initiative_id","milestone","revision"),
	CONSTRAINT "initiative_milestone_title" CHECK (char_length("initiative_milestone"."title") between 1 and 120),
	CONSTRAINT "initiative_milestone_weight" CHECK ("initiative_milestone"."weight" > 0)
);
--> statement-breakpoint
CREATE TABLE "service_result" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "service_result_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"service" text NOT NULL,
	"side" text NOT NULL,
	"revision" integer NOT NULL,
	"text" text NOT NULL,
	"kpi" text,
	"from_on" date NOT NULL,
	"evidence" text,
	"reference" text,
	"author_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "service_result_once" UNIQUE("service","side","revision"),
	CONSTRAINT "service_result_side" CHECK ("service_result"."side" in ('EXPECTED', 'ACHIEVED')),
	CONSTRAINT "service_result_text" CHECK (char_length("service_result"."text") between 1 and 600),
	CONSTRAINT "service_result_evidence" CHECK (("service_result"."evidence" is not null) = ("service_result"."side" = 'ACHIEVED')),
	CONSTRAINT "service_result_reference" CHECK ("service_result"."evidence" is null or "service_result"."evidence" = 'ATTESTED' or "service_result"."reference" <> '')
);
--> statement-breakpoint
CREATE TABLE "value_amount" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "value_amount_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"initiative_id" integer,
	"service" text,
	"series" text NOT NULL,
	"side" text NOT NULL,
	"type" text,
	"month" date NOT NULL,
	"amount" numeric(14, 2) NOT NULL,
	"evidence" text,
	"reference" text,
	"author_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "value_amount_of_one" CHECK (num_nonnulls("value_amount"."initiative_id", "value_amount"."service") = 1),
	CONSTRAINT "value_amount_series" CHECK ("value_amount"."series" in ('BENEFIT', 'COST')),
	CONSTRAINT "value_amount_side" CHECK ("value_amount"."side" in ('PLANNED', 'ACTUAL')),
	CONSTRAINT "value_amount_typed" CHECK (("value_amount"."type" is not null) = ("value_amount"."series" = 'BENEFIT')),
	CONSTRAINT "value_amount_month" CHECK (extract(day from "value_amount"."month") = 1),
	CONSTRAINT "value_amount_planned" CHECK ("value_amount"."side" = 'ACTUAL' or "value_amount"."amount" >= 0),
	CONSTRAINT "value_amount_evidence" CHECK (("value_amount"."evidence" is not null) = ("value_amount"."series" = 'BENEFIT' and "value_amount"."side" = 'ACTUAL')),
	CONSTRAINT "value_amount_reference" CHECK ("value_amount"."evidence" is null or "value_amount"."evidence" = 'ATTESTED' or "value_amount"."reference" <> '')
);
--> statement-breakpoint
CREATE TABLE "initiative_score" (
	"sheet_id" bigint NOT NULL,
	"criterion" text NOT NULL,
	"score" smallint NOT NULL,
	CONSTRAINT "initiative_score_sheet_id_criterion_pk" PRIMARY KEY("sheet_id","criterion"),
	CONSTRAINT "initiative_score_anchored" CHECK ("initiative_score"."score" between 0 and 5)
);
--> statement-breakpoint
CREATE TABLE "score_sheet" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "score_sheet_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"round_id" integer NOT NULL,
	"initiative_id" integer NOT NULL,
	"version" integer NOT NULL,
	"scorer_id" uuid NOT NULL,
	"given_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scoring_round" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "scoring_round_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"closed_by" uuid,
	"closed_at" timestamp with time zone,
	CONSTRAINT "scoring_round_closed_whole" CHECK (num_nulls("scoring_round"."closed_at", "scoring_round"."closed_by") in (0, 2))
);
--> statement-breakpoint
ALTER TABLE "initiative" ADD CONSTRAINT "initiative_drafted_by_person_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiative_approval" ADD CONSTRAINT "initiative_approval_initiative_id_initiative_id_fk" FOREIGN KEY ("initiative_id") REFERENCES "public"."initiative"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiative_approval" ADD CONSTRAINT "initiative_approval_motion_id_motion_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiative_approval" ADD CONSTRAINT "initiative_approval_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiative_risk" ADD CONSTRAINT "initiative_risk_initiative_id_initiative_id_fk" FOREIGN KEY ("initiative_id") REFERENCES "public"."initiative"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiative_risk" ADD CONSTRAINT "initiative_risk_motion_id_motion_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiative_risk" ADD CONSTRAINT "initiative_risk_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiative_stage" ADD CONSTRAINT "initiative_stage_initiative_id_initiative_id_fk" FOREIGN KEY ("initiative_id") REFERENCES "public"."initiative"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiative_stage" ADD CONSTRAINT "initiative_stage_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiative_version" ADD CONSTRAINT "initiative_version_initiative_id_initiative_id_fk" FOREIGN KEY ("initiative_id") REFERENCES "public"."initiative"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiative_version" ADD CONSTRAINT "initiative_version_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiative_version" ADD CONSTRAINT "initiative_version_sponsor_id_person_id_fk" FOREIGN KEY ("sponsor_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiative_version" ADD CONSTRAINT "initiative_version_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiative_milestone" ADD CONSTRAINT "initiative_milestone_initiative_id_initiative_id_fk" FOREIGN KEY ("initiative_id") REFERENCES "public"."initiative"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiative_milestone" ADD CONSTRAINT "initiative_milestone_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_result" ADD CONSTRAINT "service_result_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "value_amount" ADD CONSTRAINT "value_amount_initiative_id_initiative_id_fk" FOREIGN KEY ("initiative_id") REFERENCES "public"."initiative"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "value_amount" ADD CONSTRAINT "value_amount_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiative_score" ADD CONSTRAINT "initiative_score_sheet_id_score_sheet_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."score_sheet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_sheet" ADD CONSTRAINT "score_sheet_round_id_scoring_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."scoring_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_sheet" ADD CONSTRAINT "score_sheet_scorer_id_person_id_fk" FOREIGN KEY ("scorer_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_sheet" ADD CONSTRAINT "score_sheet_of_version" FOREIGN KEY ("initiative_id","version") REFERENCES "public"."initiative_version"("initiative_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoring_round" ADD CONSTRAINT "scoring_round_opened_by_person_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoring_round" ADD CONSTRAINT "scoring_round_closed_by_person_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "initiative_objective_one_primary" ON "initiative_objective" USING btree ("initiative_id","version") WHERE "initiative_objective"."is_primary";--> statement-breakpoint
CREATE INDEX "value_amount_of_initiative" ON "value_amount" USING btree ("initiative_id");--> statement-breakpoint
CREATE UNIQUE INDEX "scoring_round_one_open" ON "scoring_round" USING btree ((true)) WHERE "scoring_round"."closed_at" is null;