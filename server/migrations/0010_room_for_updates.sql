-- Rows that are changed again and again find room on their page, and so need no new index entries.
ALTER TABLE "ticket" SET (fillfactor = 85);--> statement-breakpoint
ALTER TABLE "measure_period" SET (fillfactor = 85);
