CREATE TABLE "import_mapping" (
	"name" text NOT NULL,
	"version" integer NOT NULL,
	"profile" text NOT NULL,
	"fields" jsonb NOT NULL,
	"encoding" text,
	"time_zone" text,
	"author" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "import_mapping_name_version_pk" PRIMARY KEY("name","version"),
	CONSTRAINT "import_mapping_version" CHECK ("import_mapping"."version" >= 1),
	CONSTRAINT "import_mapping_name" CHECK (char_length("import_mapping"."name") between 1 and 80),
	CONSTRAINT "import_mapping_reason" CHECK (char_length("import_mapping"."reason") between 1 and 500)
);
--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "mapping" text;--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "mapping_version" integer;--> statement-breakpoint
ALTER TABLE "import_upload" ADD COLUMN "mapping" text;--> statement-breakpoint
ALTER TABLE "import_upload" ADD COLUMN "mapping_version" integer;--> statement-breakpoint
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_mapping" FOREIGN KEY ("mapping","mapping_version") REFERENCES "public"."import_mapping"("name","version") ON DELETE no action ON UPDATE no action;