CREATE SCHEMA IF NOT EXISTS "rights";
--> statement-breakpoint
CREATE SEQUENCE "rights"."request_references" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 100 CACHE 1;--> statement-breakpoint
CREATE TABLE "rights"."audit_leaves" (
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
CREATE TABLE "rights"."audit_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "rights"."audit_log_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"act" text NOT NULL,
	"law" text NOT NULL,
	"outcome" text NOT NULL,
	"leaf_hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rights"."documents" (
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
CREATE TABLE "rights"."files" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"applicant_id" uuid NOT NULL,
	"account_id" text NOT NULL,
	"post_id" uuid NOT NULL,
	"lodged_at" timestamp with time zone,
	"act_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rights"."inbox" (
	"event_id" text NOT NULL,
	"subscriber" text NOT NULL,
	"act_id" uuid NOT NULL,
	CONSTRAINT "inbox_event_id_subscriber_pk" PRIMARY KEY("event_id","subscriber")
);
--> statement-breakpoint
CREATE TABLE "rights"."requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"applicant_id" uuid NOT NULL,
	"account_id" text NOT NULL,
	"office_id" uuid NOT NULL,
	"language" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"due_on" date NOT NULL,
	"taken_up_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"answered_by" text,
	"signer_name" text,
	"signer_mission" text,
	"package_id" uuid,
	"data_id" uuid,
	"act_id" uuid NOT NULL,
	CONSTRAINT "requests_reference" UNIQUE("reference"),
	CONSTRAINT "requests_answered_with_a_package" CHECK (("rights"."requests"."status" = 'ANSWERED') = ("rights"."requests"."answered_at" is not null and "rights"."requests"."package_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "rights"."timers" (
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"fired_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"act_id" uuid NOT NULL,
	CONSTRAINT "timers_kind_subject_id_pk" PRIMARY KEY("kind","subject_id")
);
--> statement-breakpoint
ALTER TABLE "rights"."audit_leaves" ADD CONSTRAINT "audit_leaves_entry_id_audit_log_id_fk" FOREIGN KEY ("entry_id") REFERENCES "rights"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rights"."documents" ADD CONSTRAINT "documents_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "rights"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rights"."files" ADD CONSTRAINT "files_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "rights"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rights"."inbox" ADD CONSTRAINT "inbox_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "rights"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rights"."requests" ADD CONSTRAINT "requests_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "rights"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rights"."timers" ADD CONSTRAINT "timers_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "rights"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_by_xid" ON "rights"."audit_log" USING btree ("xid","seq");--> statement-breakpoint
CREATE INDEX "documents_by_subject" ON "rights"."documents" USING btree ("subject_id","created_at");--> statement-breakpoint
CREATE INDEX "files_by_applicant" ON "rights"."files" USING btree ("applicant_id","lodged_at");--> statement-breakpoint
CREATE INDEX "files_by_account" ON "rights"."files" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "requests_one_open" ON "rights"."requests" USING btree ("applicant_id","kind") WHERE status <> 'ANSWERED';--> statement-breakpoint
CREATE INDEX "requests_by_office" ON "rights"."requests" USING btree ("office_id","due_on","id") WHERE status <> 'ANSWERED';--> statement-breakpoint
CREATE INDEX "requests_by_account" ON "rights"."requests" USING btree ("account_id","received_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "requests_by_applicant" ON "rights"."requests" USING btree ("applicant_id","received_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "timers_due" ON "rights"."timers" USING btree ("due_at") WHERE fired_at is null;