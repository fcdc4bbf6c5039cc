CREATE SCHEMA IF NOT EXISTS "applications";
--> statement-breakpoint
CREATE SEQUENCE "applications"."application_references" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1000 CACHE 1;--> statement-breakpoint
CREATE SEQUENCE "applications"."sticker_numbers" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1000 CACHE 1;--> statement-breakpoint
CREATE TABLE "applications"."applicants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"surname" text NOT NULL,
	"given_names" text NOT NULL,
	"native_name" text,
	"birth_date" text NOT NULL,
	"birth_place" text,
	"birth_country" text,
	"nationality" text NOT NULL,
	"sex" text NOT NULL,
	"email" text,
	"phone" text,
	"created_at" timestamp with time zone NOT NULL,
	"act_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "applications"."audit_leaves" (
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
CREATE TABLE "applications"."audit_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "applications"."audit_log_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"act" text NOT NULL,
	"law" text NOT NULL,
	"outcome" text NOT NULL,
	"leaf_hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "applications"."inbox" (
	"event_id" text NOT NULL,
	"subscriber" text NOT NULL,
	"act_id" uuid NOT NULL,
	CONSTRAINT "inbox_event_id_subscriber_pk" PRIMARY KEY("event_id","subscriber")
);
--> statement-breakpoint
CREATE TABLE "applications"."long_stay_grounds" (
	"code" text PRIMARY KEY NOT NULL,
	"position" smallint NOT NULL,
	"text" jsonb NOT NULL,
	"complement_required" boolean DEFAULT false NOT NULL,
	"complement_label" jsonb,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "long_stay_grounds_name_what_they_ask" CHECK (not "applications"."long_stay_grounds"."complement_required" or "applications"."long_stay_grounds"."complement_label" is not null),
	CONSTRAINT "long_stay_grounds_in_order" CHECK ("applications"."long_stay_grounds"."valid_to" is null or "applications"."long_stay_grounds"."valid_to" >= "applications"."long_stay_grounds"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "applications"."timers" (
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"fired_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"act_id" uuid NOT NULL,
	CONSTRAINT "timers_kind_subject_id_pk" PRIMARY KEY("kind","subject_id")
);
--> statement-breakpoint
CREATE TABLE "applications"."applications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"status" text NOT NULL,
	"visa_kind" text NOT NULL,
	"account_id" text NOT NULL,
	"language" text DEFAULT 'fr' NOT NULL,
	"applicant_id" uuid,
	"applicant_name" text,
	"created_at" timestamp with time zone NOT NULL,
	"answers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"form_version" integer DEFAULT 0 NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"signed_at" timestamp with time zone,
	"signed_in" text,
	"document_kind" text,
	"document_number" text,
	"document_issuer" text,
	"document_issued_on" date,
	"document_expires_on" date,
	"mrz_verified" boolean,
	"arrival_on" date,
	"departure_on" date,
	"urgency_reason" text,
	"urgency_granted" boolean,
	"urgency_ground" text,
	"urgency_decided_at" timestamp with time zone,
	"urgency_decided_by" text,
	"residence_country" text,
	"residence_district" text,
	"post_id" uuid,
	"centre_id" uuid,
	"appointment_at" timestamp with time zone,
	"appointment_id" uuid,
	"checked_in_at" timestamp with time zone,
	"lodged_at" timestamp with time zone,
	"photograph_collected" boolean,
	"fingerprints_collected" boolean,
	"fingerprints_absent_reason" text,
	"fee_settled" boolean,
	"fee_euros" smallint,
	"fee_basis" text,
	"fee_rule" jsonb,
	"collected_by" text,
	"collected_as" text,
	"lodging_completed_at" timestamp with time zone,
	"check_fallback" boolean DEFAULT false NOT NULL,
	"check_to_judge" boolean DEFAULT false NOT NULL,
	"received_at" timestamp with time zone,
	"provider_erased_at" timestamp with time zone,
	"formally_checked_at" timestamp with time zone,
	"formally_checked_by" text,
	"formally_checked_as" text,
	"missing_conditions" text[],
	"examiner_id" uuid,
	"taken_up_at" timestamp with time zone,
	"findings" text,
	"proposal" text,
	"examined_at" timestamp with time zone,
	"decision_due_on" date,
	"silence_on" date,
	"refused_by_silence" boolean DEFAULT false NOT NULL,
	"reasons_asked_at" timestamp with time zone,
	"reasons_given_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"instructed_by_appeal_id" uuid,
	"instructed_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"withdrawal_reason" text,
	"passport_returned_at" timestamp with time zone,
	"passport_returned_to" text,
	"passport_returned_by" text,
	"passport_returned_as" text,
	"retention_until" date,
	"act_id" uuid NOT NULL,
	CONSTRAINT "applications_reference" UNIQUE("reference"),
	CONSTRAINT "applications_dates_in_order" CHECK ("applications"."applications"."departure_on" is null or "applications"."applications"."departure_on" >= "applications"."applications"."arrival_on"),
	CONSTRAINT "applications_open_ones_are_due" CHECK ("applications"."applications"."status" not in ('LODGED', 'RECEIVED', 'ADMISSIBLE', 'UNDER_EXAMINATION') or "applications"."applications"."decision_due_on" is not null),
	CONSTRAINT "applications_urgency_is_answered_whole" CHECK (("applications"."applications"."urgency_granted" is null) = ("applications"."applications"."urgency_decided_at" is null) and ("applications"."applications"."urgency_decided_at" is null or ("applications"."applications"."urgency_reason" is not null and "applications"."applications"."urgency_ground" is not null))),
	CONSTRAINT "applications_fee_has_its_rule" CHECK (("applications"."applications"."fee_euros" is null) = ("applications"."applications"."fee_rule" is null) and "applications"."applications"."fee_euros" >= 0),
	CONSTRAINT "applications_reasons_after_they_are_asked" CHECK ("applications"."applications"."reasons_given_at" is null or "applications"."applications"."reasons_given_at" >= "applications"."applications"."reasons_asked_at"),
	CONSTRAINT "applications_lodged_after_signing" CHECK ("applications"."applications"."lodged_at" is null or "applications"."applications"."signed_at" is not null),
	CONSTRAINT "applications_fingerprints_or_reason" CHECK ("applications"."applications"."fingerprints_collected" is null or "applications"."applications"."fingerprints_collected" or "applications"."applications"."fingerprints_absent_reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "applications"."decision_grounds" (
	"decision_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"code" text NOT NULL,
	"complement" text,
	"act_id" uuid NOT NULL,
	CONSTRAINT "decision_grounds_decision_id_position_pk" PRIMARY KEY("decision_id","position")
);
--> statement-breakpoint
CREATE TABLE "applications"."decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"notified_at" timestamp with time zone NOT NULL,
	"unit_id" uuid NOT NULL,
	"manner" text DEFAULT 'EXPRESS' NOT NULL,
	"decided_by" text,
	"signed_by" text,
	"signed_as" text,
	"instructed_by_appeal_id" uuid,
	"remarks" text,
	"appeal_body" text,
	"letter_id" uuid,
	"act_id" uuid NOT NULL,
	CONSTRAINT "decisions_one_for_a_file" UNIQUE NULLS NOT DISTINCT("application_id","manner","instructed_by_appeal_id"),
	CONSTRAINT "decisions_are_signed_or_silent" CHECK (("applications"."decisions"."manner" = 'EXPRESS') = ("applications"."decisions"."signed_by" is not null and "applications"."decisions"."signed_as" is not null and "applications"."decisions"."decided_by" is not null)),
	CONSTRAINT "decisions_of_silence_refuse" CHECK ("applications"."decisions"."manner" = 'EXPRESS' or "applications"."decisions"."outcome" = 'REFUSED')
);
--> statement-breakpoint
CREATE TABLE "applications"."documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" jsonb NOT NULL,
	"file_name" text NOT NULL,
	"content_type" text NOT NULL,
	"file_id" uuid NOT NULL,
	"wrapped_key" "bytea",
	"sha256" "bytea" NOT NULL,
	"size" integer NOT NULL,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"act_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "applications"."visas" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"sticker_number" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date NOT NULL,
	"entries" text NOT NULL,
	"days" smallint,
	"territory" text NOT NULL,
	"mrz_line_1" text NOT NULL,
	"mrz_line_2" text NOT NULL,
	"act_id" uuid NOT NULL,
	CONSTRAINT "visas_sticker_number" UNIQUE("sticker_number"),
	CONSTRAINT "visas_one_for_a_decision" UNIQUE("decision_id"),
	CONSTRAINT "visas_validity" CHECK ("applications"."visas"."valid_until" >= "applications"."visas"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "applications"."file_grants" (
	"application_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"cause" text NOT NULL,
	"cause_id" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"act_id" uuid NOT NULL,
	CONSTRAINT "file_grants_application_id_unit_id_cause_id_pk" PRIMARY KEY("application_id","unit_id","cause_id")
);
--> statement-breakpoint
CREATE TABLE "applications"."file_hands" (
	"application_id" uuid NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"examiner_id" uuid,
	"reason" text,
	"moved_by" text NOT NULL,
	"act_id" uuid NOT NULL,
	CONSTRAINT "file_hands_application_id_since_moved_by_pk" PRIMARY KEY("application_id","since","moved_by")
);
--> statement-breakpoint
ALTER TABLE "applications"."applicants" ADD CONSTRAINT "applicants_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "applications"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."audit_leaves" ADD CONSTRAINT "audit_leaves_entry_id_audit_log_id_fk" FOREIGN KEY ("entry_id") REFERENCES "applications"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."inbox" ADD CONSTRAINT "inbox_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "applications"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."timers" ADD CONSTRAINT "timers_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "applications"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."applications" ADD CONSTRAINT "applications_applicant_id_applicants_id_fk" FOREIGN KEY ("applicant_id") REFERENCES "applications"."applicants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."applications" ADD CONSTRAINT "applications_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "applications"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."decision_grounds" ADD CONSTRAINT "decision_grounds_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "applications"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."decision_grounds" ADD CONSTRAINT "decision_grounds_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "applications"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."decisions" ADD CONSTRAINT "decisions_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "applications"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."decisions" ADD CONSTRAINT "decisions_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "applications"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."documents" ADD CONSTRAINT "documents_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "applications"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."visas" ADD CONSTRAINT "visas_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "applications"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."visas" ADD CONSTRAINT "visas_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "applications"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."visas" ADD CONSTRAINT "visas_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "applications"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."file_grants" ADD CONSTRAINT "file_grants_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "applications"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."file_grants" ADD CONSTRAINT "file_grants_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "applications"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."file_hands" ADD CONSTRAINT "file_hands_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "applications"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications"."file_hands" ADD CONSTRAINT "file_hands_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "applications"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "applicants_by_account" ON "applications"."applicants" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "audit_log_by_xid" ON "applications"."audit_log" USING btree ("xid","seq");--> statement-breakpoint
CREATE INDEX "timers_due" ON "applications"."timers" USING btree ("due_at") WHERE fired_at is null;--> statement-breakpoint
CREATE INDEX "applications_by_account" ON "applications"."applications" USING btree ("account_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "applications_by_applicant" ON "applications"."applications" USING btree ("applicant_id");--> statement-breakpoint
CREATE INDEX "applications_by_post" ON "applications"."applications" USING btree ("post_id","status","decision_due_on","lodged_at","id");--> statement-breakpoint
CREATE INDEX "applications_decided_by_post" ON "applications"."applications" USING btree ("post_id","decided_at" DESC NULLS FIRST,"id") WHERE "applications"."applications"."decided_at" is not null;--> statement-breakpoint
CREATE INDEX "applications_instructed_by_post" ON "applications"."applications" USING btree ("post_id","decision_due_on","lodged_at","id") WHERE "applications"."applications"."status" = 'REFUSED' and "applications"."applications"."instructed_by_appeal_id" is not null;--> statement-breakpoint
CREATE INDEX "applications_silent_by_post" ON "applications"."applications" USING btree ("post_id","silence_on","lodged_at","id") WHERE "applications"."applications"."silence_on" is not null;--> statement-breakpoint
CREATE INDEX "applications_urgent_by_post" ON "applications"."applications" USING btree ("post_id","arrival_on","signed_at","id") WHERE "applications"."applications"."urgency_reason" is not null and "applications"."applications"."status" = 'SUBMITTED';--> statement-breakpoint
CREATE INDEX "applications_by_centre" ON "applications"."applications" USING btree ("centre_id","status","appointment_at","id");--> statement-breakpoint
CREATE INDEX "decisions_by_application" ON "applications"."decisions" USING btree ("application_id","decided_at");--> statement-breakpoint
CREATE INDEX "documents_by_subject" ON "applications"."documents" USING btree ("subject_id","created_at");--> statement-breakpoint
CREATE INDEX "visas_by_application" ON "applications"."visas" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "file_grants_by_unit" ON "applications"."file_grants" USING btree ("unit_id");