CREATE TABLE "objective" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "objective_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "objective_end" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "objective_end_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version_id" integer NOT NULL,
	"day" date NOT NULL,
	"known_at" timestamp with time zone NOT NULL,
	"motion_id" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "objective_version" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "objective_version_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"objective_id" integer NOT NULL,
	"title" text NOT NULL,
	"purpose" text NOT NULL,
	"parent_id" integer,
	"owner_id" uuid NOT NULL,
	"sponsor_id" uuid,
	"horizon" date NOT NULL,
	"kind" text NOT NULL,
	"weight" double precision NOT NULL,
	"is_critical" boolean NOT NULL,
	"kpis" jsonb NOT NULL,
	"work" jsonb NOT NULL,
	"effective" daterange NOT NULL,
	"agreed_from" date NOT NULL,
	"rationale" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"approved_by" uuid NOT NULL,
	"approved_at" timestamp with time zone NOT NULL,
	"decision_reference" text,
	"minute_reference" text,
	"motion_id" integer NOT NULL,
	CONSTRAINT "objective_version_motion_id_unique" UNIQUE("motion_id"),
	CONSTRAINT "objective_kind" CHECK ("objective_version"."kind" in ('COMMITTED', 'ASPIRATIONAL')),
	CONSTRAINT "objective_weight" CHECK ("objective_version"."weight" between 0 and 100),
	CONSTRAINT "objective_horizon" CHECK ("objective_version"."horizon" > "objective_version"."agreed_from"),
	CONSTRAINT "objective_not_its_own_part" CHECK ("objective_version"."parent_id" <> "objective_version"."objective_id"),
	CONSTRAINT "objective_kpis_few" CHECK (jsonb_array_length("objective_version"."kpis") <= 5),
	CONSTRAINT "objective_approved_by_another" CHECK ("objective_version"."approved_by" <> "objective_version"."proposed_by"),
	CONSTRAINT "objective_work_approved_by_another" CHECK (jsonb_array_length("objective_version"."work") = 0 or "objective_version"."approved_by" <> "objective_version"."owner_id")
);
--> statement-breakpoint
CREATE TABLE "score_weights" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "score_weights_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"configuration" jsonb NOT NULL,
	"from_day" date NOT NULL,
	"rationale" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"approved_by" uuid NOT NULL,
	"approved_at" timestamp with time zone NOT NULL,
	"decision_reference" text,
	"minute_reference" text,
	"motion_id" integer NOT NULL,
	CONSTRAINT "score_weights_motion_id_unique" UNIQUE("motion_id"),
	CONSTRAINT "score_weights_approved_by_another" CHECK ("score_weights"."approved_by" <> "score_weights"."proposed_by")
);
--> statement-breakpoint
ALTER TABLE "objective" ADD CONSTRAINT "objective_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objective_end" ADD CONSTRAINT "objective_end_version_id_objective_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."objective_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objective_end" ADD CONSTRAINT "objective_end_motion_id_motion_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objective_version" ADD CONSTRAINT "objective_version_objective_id_objective_id_fk" FOREIGN KEY ("objective_id") REFERENCES "public"."objective"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objective_version" ADD CONSTRAINT "objective_version_parent_id_objective_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."objective"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objective_version" ADD CONSTRAINT "objective_version_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objective_version" ADD CONSTRAINT "objective_version_sponsor_id_person_id_fk" FOREIGN KEY ("sponsor_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objective_version" ADD CONSTRAINT "objective_version_proposed_by_person_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objective_version" ADD CONSTRAINT "objective_version_approved_by_person_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objective_version" ADD CONSTRAINT "objective_version_motion_id_motion_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_weights" ADD CONSTRAINT "score_weights_proposed_by_person_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_weights" ADD CONSTRAINT "score_weights_approved_by_person_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_weights" ADD CONSTRAINT "score_weights_motion_id_motion_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "objective_end_version" ON "objective_end" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "objective_version_objective" ON "objective_version" USING btree ("objective_id");