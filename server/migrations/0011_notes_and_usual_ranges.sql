CREATE TABLE "annotation_version" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "annotation_version_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"annotation_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"kpi" text,
	"department" text,
	"service" text,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"text" text NOT NULL,
	"author_id" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"is_withdrawn" boolean DEFAULT false NOT NULL,
	CONSTRAINT "annotation_version_once" UNIQUE("annotation_id","version"),
	CONSTRAINT "annotation_version_kind" CHECK ("annotation_version"."kind" in ('NOTE', 'CHANGE', 'INCIDENT')),
	CONSTRAINT "annotation_version_days_in_order" CHECK ("annotation_version"."starts_on" < "annotation_version"."ends_on"),
	CONSTRAINT "annotation_version_one_scope" CHECK ("annotation_version"."department" is null or "annotation_version"."service" is null),
	CONSTRAINT "annotation_version_text" CHECK (char_length("annotation_version"."text") between 1 and 600)
);
--> statement-breakpoint
CREATE TABLE "baseline_segment" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "baseline_segment_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kpi" text NOT NULL,
	"variant" text NOT NULL,
	"department" text,
	"service" text,
	"grain" text NOT NULL,
	"starts_on" date NOT NULL,
	"reason" text NOT NULL,
	"author_id" uuid NOT NULL,
	"accepted_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by" uuid,
	"withdrawn_reason" text,
	CONSTRAINT "baseline_segment_one_scope" CHECK ("baseline_segment"."department" is null or "baseline_segment"."service" is null),
	CONSTRAINT "baseline_segment_grain" CHECK ("baseline_segment"."grain" in ('WEEK', 'MONTH', 'QUARTER', 'YEAR')),
	CONSTRAINT "baseline_segment_reason" CHECK (char_length("baseline_segment"."reason") between 1 and 600),
	CONSTRAINT "baseline_segment_withdrawn_whole" CHECK (num_nulls("baseline_segment"."withdrawn_at", "baseline_segment"."withdrawn_by", "baseline_segment"."withdrawn_reason") in (0, 3))
);
--> statement-breakpoint
ALTER TABLE "annotation_version" ADD CONSTRAINT "annotation_version_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "baseline_segment" ADD CONSTRAINT "baseline_segment_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "baseline_segment" ADD CONSTRAINT "baseline_segment_withdrawn_by_person_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "annotation_version_days" ON "annotation_version" USING btree ("starts_on","ends_on");--> statement-breakpoint
CREATE UNIQUE INDEX "baseline_segment_once" ON "baseline_segment" USING btree ("kpi","variant","grain","starts_on",coalesce("department", ''),coalesce("service", '')) WHERE "baseline_segment"."withdrawn_at" is null;--> statement-breakpoint
CREATE FUNCTION "keep_annotation_version"() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  raise exception 'annotation_version keeps what was noted: rows are only added'
    using errcode = 'restrict_violation', hint = 'Add a further version.';
end $$;
--> statement-breakpoint
CREATE TRIGGER "annotation_version_is_kept" BEFORE UPDATE OR DELETE ON "annotation_version"
  FOR EACH ROW EXECUTE FUNCTION "keep_annotation_version"();
