CREATE TABLE "ai_goal" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ai_goal_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"objective_id" integer,
	"linked_by" uuid NOT NULL,
	"linked_at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "ai_goal_reason" CHECK (char_length("ai_goal"."reason") between 1 and 600)
);
--> statement-breakpoint
ALTER TABLE "ai_goal" ADD CONSTRAINT "ai_goal_objective_id_objective_id_fk" FOREIGN KEY ("objective_id") REFERENCES "public"."objective"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ai_goal" ADD CONSTRAINT "ai_goal_linked_by_person_id_fk" FOREIGN KEY ("linked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;