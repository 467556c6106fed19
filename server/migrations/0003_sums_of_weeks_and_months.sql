ALTER TABLE "measure_day" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "measure_day" CASCADE;--> statement-breakpoint
ALTER TABLE "measure_period" ADD COLUMN "histogram" integer[][];--> statement-breakpoint
CREATE INDEX "ledger_entry_day" ON "ledger_entry" USING btree ("moment","day");