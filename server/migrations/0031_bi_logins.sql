CREATE TABLE "bi_login" (
	"name" text PRIMARY KEY NOT NULL,
	"sees_everything" boolean NOT NULL,
	"department_ids" integer[] NOT NULL,
	"service_ids" integer[] NOT NULL,
	"granted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "bi_login_name" CHECK ("bi_login"."name" ~ '^[a-z][a-z0-9_]{2,40}$')
);
