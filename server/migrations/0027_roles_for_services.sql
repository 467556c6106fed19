ALTER TABLE "role_grant" DROP CONSTRAINT "role_grant_once";--> statement-breakpoint
ALTER TABLE "role_grant" ADD COLUMN "service_id" integer;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_service_id_service_id_fk" FOREIGN KEY ("service_id") REFERENCES "public"."service"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_once" UNIQUE NULLS NOT DISTINCT("person_id","role","department_id","service_id");--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_one_place" CHECK ("role_grant"."department_id" is null or "role_grant"."service_id" is null);