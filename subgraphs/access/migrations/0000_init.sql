CREATE SCHEMA IF NOT EXISTS "access";
--> statement-breakpoint
CREATE TABLE "access"."agent_identities" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"agent_id" uuid NOT NULL,
	"act_id" uuid NOT NULL,
	CONSTRAINT "agent_identities_one_agent" PRIMARY KEY("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "access"."agents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"act_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "access"."audit_leaves" (
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
CREATE TABLE "access"."audit_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "access"."audit_log_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"act" text NOT NULL,
	"law" text NOT NULL,
	"outcome" text NOT NULL,
	"leaf_hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "access"."files" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"applicant_id" uuid NOT NULL,
	"appeal_filed_at" timestamp with time zone,
	"act_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "access"."habilitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agent_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"mission" text NOT NULL,
	"file_scopes" text[] NOT NULL,
	"signed_by" jsonb NOT NULL,
	"signer_id" uuid,
	"signed_under" text NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"suspended_at" timestamp with time zone,
	"suspension_reason" text,
	"revoked_at" timestamp with time zone,
	"revocation_reason" text,
	"act_id" uuid NOT NULL,
	CONSTRAINT "habilitations_dates_in_order" CHECK ("access"."habilitations"."ends_on" >= "access"."habilitations"."starts_on"),
	CONSTRAINT "habilitations_a_year_at_most" CHECK ("access"."habilitations"."ends_on" <= ("access"."habilitations"."starts_on" + interval '1 year')::date),
	CONSTRAINT "habilitations_revoked_with_a_reason" CHECK (("access"."habilitations"."revoked_at" is null) = ("access"."habilitations"."revocation_reason" is null)),
	CONSTRAINT "habilitations_suspended_with_a_reason" CHECK (("access"."habilitations"."suspended_at" is null) = ("access"."habilitations"."suspension_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "access"."inbox" (
	"event_id" text NOT NULL,
	"subscriber" text NOT NULL,
	"act_id" uuid NOT NULL,
	CONSTRAINT "inbox_event_id_subscriber_pk" PRIMARY KEY("event_id","subscriber")
);
--> statement-breakpoint
CREATE TABLE "access"."log_cursors" (
	"source" text PRIMARY KEY NOT NULL,
	"xid" text NOT NULL,
	"seq" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "access"."log_entries" (
	"position" bigint PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"entry_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"act" text NOT NULL,
	"law" text NOT NULL,
	"outcome" text NOT NULL,
	"leaf_hash" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "log_entries_once" UNIQUE("source","entry_id")
);
--> statement-breakpoint
CREATE TABLE "access"."log_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"public_key" text NOT NULL,
	"private_key" text,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "access"."log_leaves" (
	"position" bigint PRIMARY KEY NOT NULL,
	"author_kind" text NOT NULL,
	"unit_id" uuid,
	"mission" text
);
--> statement-breakpoint
CREATE TABLE "access"."log_nodes" (
	"level" smallint NOT NULL,
	"index" bigint NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "log_nodes_level_index_pk" PRIMARY KEY("level","index")
);
--> statement-breakpoint
CREATE TABLE "access"."openings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject_id" uuid NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"times" integer NOT NULL,
	"unit_id" uuid NOT NULL,
	"mission" text NOT NULL,
	"purpose" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "access"."replays" (
	"id" uuid PRIMARY KEY NOT NULL,
	"queue" text NOT NULL,
	"job_id" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"act_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "access"."timers" (
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"fired_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"act_id" uuid NOT NULL,
	CONSTRAINT "timers_kind_subject_id_pk" PRIMARY KEY("kind","subject_id")
);
--> statement-breakpoint
CREATE TABLE "access"."tree_heads" (
	"size" bigint PRIMARY KEY NOT NULL,
	"root" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"key_id" text NOT NULL,
	"signature" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "access"."units" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"city" jsonb NOT NULL,
	"country" text NOT NULL,
	"time_zone" text NOT NULL,
	"answers_to" uuid,
	"provider_name" text,
	"act_id" uuid NOT NULL,
	CONSTRAINT "units_code" UNIQUE("code"),
	CONSTRAINT "units_only_a_centre_answers_to_a_post" CHECK (("access"."units"."kind" = 'PROVIDER_CENTRE') = ("access"."units"."answers_to" is not null)
        and ("access"."units"."kind" = 'PROVIDER_CENTRE') = ("access"."units"."provider_name" is not null))
);
--> statement-breakpoint
ALTER TABLE "access"."agent_identities" ADD CONSTRAINT "agent_identities_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "access"."agents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access"."agent_identities" ADD CONSTRAINT "agent_identities_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "access"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access"."agents" ADD CONSTRAINT "agents_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "access"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access"."audit_leaves" ADD CONSTRAINT "audit_leaves_entry_id_audit_log_id_fk" FOREIGN KEY ("entry_id") REFERENCES "access"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access"."files" ADD CONSTRAINT "files_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "access"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access"."habilitations" ADD CONSTRAINT "habilitations_agent_id_agents_id_fk" FOREIGN KEY ("agent_id") REFERENCES "access"."agents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access"."habilitations" ADD CONSTRAINT "habilitations_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "access"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access"."habilitations" ADD CONSTRAINT "habilitations_signer_id_agents_id_fk" FOREIGN KEY ("signer_id") REFERENCES "access"."agents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access"."habilitations" ADD CONSTRAINT "habilitations_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "access"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access"."inbox" ADD CONSTRAINT "inbox_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "access"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access"."log_leaves" ADD CONSTRAINT "log_leaves_position_log_entries_position_fk" FOREIGN KEY ("position") REFERENCES "access"."log_entries"("position") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access"."replays" ADD CONSTRAINT "replays_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "access"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access"."timers" ADD CONSTRAINT "timers_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "access"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access"."units" ADD CONSTRAINT "units_act_id_audit_log_id_fk" FOREIGN KEY ("act_id") REFERENCES "access"."audit_log"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access"."units" ADD CONSTRAINT "units_answer_to_a_unit" FOREIGN KEY ("answers_to") REFERENCES "access"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agent_identities_by_agent" ON "access"."agent_identities" USING btree ("agent_id");--> statement-breakpoint
CREATE INDEX "audit_log_by_xid" ON "access"."audit_log" USING btree ("xid","seq");--> statement-breakpoint
CREATE INDEX "files_by_applicant" ON "access"."files" USING btree ("applicant_id");--> statement-breakpoint
CREATE INDEX "files_by_account" ON "access"."files" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "habilitations_by_agent" ON "access"."habilitations" USING btree ("agent_id","starts_on" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "habilitations_by_unit" ON "access"."habilitations" USING btree ("unit_id","agent_id");--> statement-breakpoint
CREATE INDEX "openings_by_subject" ON "access"."openings" USING btree ("subject_id","last_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "timers_due" ON "access"."timers" USING btree ("due_at") WHERE fired_at is null;--> statement-breakpoint
CREATE INDEX "units_by_kind" ON "access"."units" USING btree ("kind");--> statement-breakpoint
CREATE INDEX "units_by_post" ON "access"."units" USING btree ("answers_to") WHERE answers_to is not null;