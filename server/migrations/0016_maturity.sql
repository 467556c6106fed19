CREATE TABLE "maturity_answer" (
	"pseudonym" "bytea" NOT NULL,
	"item" text NOT NULL,
	"score" smallint,
	"evidence" text,
	CONSTRAINT "maturity_answer_pseudonym_item_pk" PRIMARY KEY("pseudonym","item"),
	CONSTRAINT "maturity_answer_score" CHECK ("maturity_answer"."score" between 1 and 5),
	CONSTRAINT "maturity_answer_evidence" CHECK (char_length("maturity_answer"."evidence") between 1 and 500)
);
--> statement-breakpoint
CREATE TABLE "maturity_ballot" (
	"pseudonym" "bytea" PRIMARY KEY NOT NULL,
	"round_id" integer NOT NULL,
	"side" text NOT NULL,
	"is_handed_in" boolean DEFAULT false NOT NULL,
	CONSTRAINT "maturity_ballot_side" CHECK ("maturity_ballot"."side" in ('BUSINESS', 'IT'))
);
--> statement-breakpoint
CREATE TABLE "maturity_rater" (
	"round_id" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"side" text NOT NULL,
	"has_handed_in" boolean DEFAULT false NOT NULL,
	CONSTRAINT "maturity_rater_round_id_person_id_pk" PRIMARY KEY("round_id","person_id"),
	CONSTRAINT "maturity_rater_side" CHECK ("maturity_rater"."side" in ('BUSINESS', 'IT'))
);
--> statement-breakpoint
CREATE TABLE "maturity_round" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "maturity_round_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"title" text NOT NULL,
	"state" text DEFAULT 'OPEN' NOT NULL,
	"closes_on" date NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp with time zone,
	"reason" text,
	CONSTRAINT "maturity_round_state" CHECK ("maturity_round"."state" in ('OPEN', 'CLOSED', 'CANCELLED')),
	CONSTRAINT "maturity_round_title" CHECK (char_length("maturity_round"."title") between 1 and 120),
	CONSTRAINT "maturity_round_ended" CHECK (("maturity_round"."state" = 'OPEN') = ("maturity_round"."ended_at" is null) and ("maturity_round"."state" = 'OPEN') = ("maturity_round"."ended_by" is null)),
	CONSTRAINT "maturity_round_reason" CHECK (("maturity_round"."state" = 'CANCELLED') = ("maturity_round"."reason" is not null))
);
--> statement-breakpoint
CREATE TABLE "maturity_round_key" (
	"round_id" integer PRIMARY KEY NOT NULL,
	"secret" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "maturity_evidence" (
	"round_id" integer NOT NULL,
	"item" text NOT NULL,
	"link" text NOT NULL,
	CONSTRAINT "maturity_evidence_round_id_item_link_pk" PRIMARY KEY("round_id","item","link")
);
--> statement-breakpoint
CREATE TABLE "maturity_tally" (
	"round_id" integer NOT NULL,
	"item" text NOT NULL,
	"side" text NOT NULL,
	"scores" integer[] NOT NULL,
	CONSTRAINT "maturity_tally_round_id_item_side_pk" PRIMARY KEY("round_id","item","side"),
	CONSTRAINT "maturity_tally_side" CHECK ("maturity_tally"."side" in ('ALL', 'BUSINESS', 'IT')),
	CONSTRAINT "maturity_tally_of_five_or_more" CHECK (array_length("maturity_tally"."scores", 1) = 5 and array_position("maturity_tally"."scores", null) is null
        and 0 <= all ("maturity_tally"."scores")
        and "maturity_tally"."scores"[1] + "maturity_tally"."scores"[2] + "maturity_tally"."scores"[3] + "maturity_tally"."scores"[4] + "maturity_tally"."scores"[5] >= 5)
);
--> statement-breakpoint
ALTER TABLE "maturity_answer" ADD CONSTRAINT "maturity_answer_pseudonym_maturity_ballot_pseudonym_fk" FOREIGN KEY ("pseudonym") REFERENCES "public"."maturity_ballot"("pseudonym") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maturity_ballot" ADD CONSTRAINT "maturity_ballot_round_id_maturity_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."maturity_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maturity_rater" ADD CONSTRAINT "maturity_rater_round_id_maturity_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."maturity_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maturity_rater" ADD CONSTRAINT "maturity_rater_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maturity_round" ADD CONSTRAINT "maturity_round_opened_by_person_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maturity_round" ADD CONSTRAINT "maturity_round_ended_by_person_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maturity_round_key" ADD CONSTRAINT "maturity_round_key_round_id_maturity_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."maturity_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maturity_evidence" ADD CONSTRAINT "maturity_evidence_round_id_maturity_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."maturity_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maturity_tally" ADD CONSTRAINT "maturity_tally_round_id_maturity_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."maturity_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "maturity_ballot_round" ON "maturity_ballot" USING btree ("round_id");--> statement-breakpoint
CREATE INDEX "maturity_rater_person" ON "maturity_rater" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "maturity_round_one_open" ON "maturity_round" USING btree ("state") WHERE "maturity_round"."state" = 'OPEN';