CREATE TABLE "objective_finding" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "objective_finding_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"version_id" integer NOT NULL,
	"about" text NOT NULL,
	"from_day" date NOT NULL,
	"evidence" jsonb NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"motion_id" integer NOT NULL,
	CONSTRAINT "objective_finding_once" UNIQUE("version_id","kind","about","motion_id"),
	CONSTRAINT "objective_finding_kind" CHECK ("objective_finding"."kind" in ('WEIGHT_MOVED', 'KPI_SWAPPED_OUT'))
);
--> statement-breakpoint
CREATE TABLE "work_volume" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "work_volume_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"item" text NOT NULL,
	"department" text,
	"month" date NOT NULL,
	"amount" numeric(14, 2) NOT NULL,
	"author_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "work_volume_kind" CHECK ("work_volume"."kind" in ('SPEND', 'EFFORT')),
	CONSTRAINT "work_volume_item_named" CHECK (char_length("work_volume"."item") between 1 and 120),
	CONSTRAINT "work_volume_month" CHECK (extract(day from "work_volume"."month") = 1),
	CONSTRAINT "work_volume_amount" CHECK ("work_volume"."amount" >= 0)
);
--> statement-breakpoint
ALTER TABLE "objective_finding" ADD CONSTRAINT "objective_finding_version_id_objective_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."objective_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objective_finding" ADD CONSTRAINT "objective_finding_motion_id_motion_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_volume" ADD CONSTRAINT "work_volume_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "objective_finding_motion" ON "objective_finding" USING btree ("motion_id");--> statement-breakpoint
CREATE INDEX "work_volume_item" ON "work_volume" USING btree ("kind","item","month");