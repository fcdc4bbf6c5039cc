CREATE SCHEMA IF NOT EXISTS "appointments";
--> statement-breakpoint
CREATE SEQUENCE "appointments"."appointment_references" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1000 CACHE 1;--> statement-breakpoint
CREATE TABLE "appointments"."appointments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"status" text NOT NULL,
	"application_id" uuid NOT NULL,
	"applicant_id" uuid NOT NULL,
	"account_id" text NOT NULL,
	"post_id" uuid NOT NULL,
	"visa_kind" text NOT NULL,
	"document_seal" text NOT NULL,
	"number_seal" text NOT NULL,
	"language" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"not_before" date,
	"wished_place_id" uuid,
	"slot_id" uuid,
	"place_id" uuid,
	"starts_at" timestamp with time zone,
	"minutes" smallint,
	"allocation" text,
	"checked_in_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"closed_for" text,
	"act_id" uuid NOT NULL,
	CONSTRAINT "appointments_reference" UNIQUE("reference"),
	CONSTRAINT "appointments_closed_with_a_reason" CHECK ("appointments"."appointments"."closed_for" is null or ("appointments"."appointments"."closed_for" = 'DOCUMENT_READ_AT_DESK' and "appointments"."appointments"."status" = 'CANCELLED')),
	CONSTRAINT "appointments_place_is_whole" CHECK (num_nulls("appointments"."appointments"."slot_id", "appointments"."appointments"."place_id", "appointments"."appointments"."starts_at", "appointments"."appointments"."minutes", "appointments"."appointments"."allocation") in (0, 5)),
	CONSTRAINT "appointments_confirmed_has_a_place" CHECK ("appointments"."appointments"."status" not in ('CONFIRMED', 'CHECKED_IN', 'NO_SHOW') or "appointments"."appointments"."slot_id" is not null),
	CONSTRAINT "appointments_checked_in_has_an_instant" CHECK (("appointments"."appointments"."status" = 'CHECKED_IN') = ("appointments"."appointments"."checked_in_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "appointments"."audit_leaves" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"salt" "bytea" NOT NULL,
	"author_kind" text NOT NULL,
	"author_id" text NOT NULL,
	"unit_id" uuid,
	"unit_kind" text,
	"mission" text,
	"reason" text,
	"subject_ids" uuid[] NOT NULL,
	"categories" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appointments"."audit_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "appointments"."audit_log_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"act" text NOT NULL,
	"law" text NOT NULL,
	"outcome" text NOT NULL,
	"leaf_hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appointments"."contested_documents" (
	"document_seal" text PRIMARY KEY NOT NULL,
	"contested" boolean NOT NULL,
	"act_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appointments"."files" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"applicant_id" uuid,
	"account_id" text,
	"post_id" uuid,
	"visa_kind" text,
	"document_seal" text,
	"number_seal" text,
	"act_id" uuid NOT NULL,
	CONSTRAINT "files_known_while_open" CHECK ("appointments"."files"."status" <> 'SUBMITTED' or ("appointments"."files"."applicant_id" is not null and "appointments"."files"."account_id" is not null and "appointments"."files"."post_id" is not null and "appointments"."files"."visa_kind" is not null and "appointments"."files"."document_seal" is not null and "appointments"."files"."number_seal" is not null))
);
--> statement-breakpoint
CREATE TABLE "appointments"."inbox" (
	"event_id" text NOT NULL,
	"subscriber" text NOT NULL,
	"act_id" uuid NOT NULL,
	CONSTRAINT "inbox_event_id_subscriber_pk" PRIMARY KEY("event_id","subscriber")
);
--> statement-breakpoint
CREATE TABLE "appointments"."booking_policies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"place_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"minutes" smallint NOT NULL,
	"desks" smallint NOT NULL,
	"opens_at" text NOT NULL,
	"closes_at" text NOT NULL,
	"horizon_days" smallint NOT NULL,
	"act_id" uuid NOT NULL,
	CONSTRAINT "booking_policies_in_order" CHECK ("appointments"."booking_policies"."valid_to" is null or "appointments"."booking_policies"."valid_to" >= "appointments"."booking_policies"."valid_from"),
	CONSTRAINT "booking_policies_minutes" CHECK ("appointments"."booking_policies"."minutes" between 5 and 240),
	CONSTRAINT "booking_policies_desks" CHECK ("appointments"."booking_policies"."desks" between 1 and 100),
	CONSTRAINT "booking_policies_horizon" CHECK ("appointments"."booking_policies"."horizon_days" between 1 and 180),
	CONSTRAINT "booking_policies_hours" CHECK ("appointments"."booking_policies"."opens_at" ~ '^([01]\d|2[0-3]):[0-5]\d$' and "appointments"."booking_policies"."closes_at" ~ '^([01]\d|2[0-3]):[0-5]\d$' and "appointments"."booking_policies"."opens_at" < "appointments"."booking_policies"."closes_at")
);
--> statement-breakpoint
CREATE TABLE "appointments"."slots" (
	"id" uuid PRIMARY KEY NOT NULL,
	"place_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"desk" smallint NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	"free_again_at" timestamp with time zone,
	"act_id" uuid NOT NULL,
	CONSTRAINT "slots_of_an_appointment" UNIQUE("id","place_id","starts_at"),
	CONSTRAINT "slots_in_order" CHECK ("appointments"."slots"."ends_at" > "appointments"."slots"."starts_at"),
	CONSTRAINT "slots_desk" CHECK ("appointments"."slots"."desk" >= 1)
);
--> statement-breakpoint
CREATE TABLE "appointments"."timers" (
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"fired_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"act_id" uuid NOT NULL,
	CONSTRAINT "timers_kind_subject_id_pk" PRIMARY KEY("kind","subject_id")
);
--> statement-breakpoint
ALTER TABLE "appointments"."appointments" ADD CONSTRAINT "appointments_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "appointments"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments"."appointments" ADD CONSTRAINT "appointments_slot" FOREIGN KEY ("slot_id","place_id","starts_at") REFERENCES "appointments"."slots"("id","place_id","starts_at") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments"."audit_leaves" ADD CONSTRAINT "audit_leaves_entry_id_audit_log_id_fk" FOREIGN KEY ("entry_id") REFERENCES "appointments"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments"."contested_documents" ADD CONSTRAINT "contested_documents_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "appointments"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments"."files" ADD CONSTRAINT "files_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "appointments"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments"."inbox" ADD CONSTRAINT "inbox_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "appointments"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments"."booking_policies" ADD CONSTRAINT "booking_policies_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "appointments"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments"."slots" ADD CONSTRAINT "slots_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "appointments"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments"."timers" ADD CONSTRAINT "timers_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "appointments"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "appointments_one_live_for_a_document" ON "appointments"."appointments" USING btree ("account_id","document_seal") WHERE "appointments"."appointments"."status" in ('REQUESTED', 'CONFIRMED');--> statement-breakpoint
CREATE UNIQUE INDEX "appointments_one_live_for_an_application" ON "appointments"."appointments" USING btree ("application_id") WHERE "appointments"."appointments"."status" in ('REQUESTED', 'CONFIRMED');--> statement-breakpoint
CREATE INDEX "appointments_by_document" ON "appointments"."appointments" USING btree ("document_seal") WHERE "appointments"."appointments"."status" in ('CONFIRMED', 'CHECKED_IN');--> statement-breakpoint
CREATE INDEX "appointments_by_application" ON "appointments"."appointments" USING btree ("application_id","requested_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "appointments_by_place" ON "appointments"."appointments" USING btree ("place_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "appointments_by_applicant" ON "appointments"."appointments" USING btree ("applicant_id","requested_at");--> statement-breakpoint
CREATE INDEX "audit_log_by_xid" ON "appointments"."audit_log" USING btree ("xid","seq");--> statement-breakpoint
CREATE INDEX "booking_policies_by_post" ON "appointments"."booking_policies" USING btree ("post_id","place_id","valid_from");--> statement-breakpoint
CREATE INDEX "slots_by_post" ON "appointments"."slots" USING btree ("post_id","starts_at");--> statement-breakpoint
CREATE INDEX "slots_taken_by_post" ON "appointments"."slots" USING btree ("post_id","taken_at");--> statement-breakpoint
CREATE INDEX "timers_due" ON "appointments"."timers" USING btree ("due_at") WHERE fired_at is null;