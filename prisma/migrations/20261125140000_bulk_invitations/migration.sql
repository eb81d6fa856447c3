-- Many invitations, made in the background (decision 0060). Lines hold addresses of people who may be
-- nobody here: they go 30 days after the last one was tried, with the tenant, and with the person.

ALTER TABLE "bulk_changes" DROP CONSTRAINT "bulk_changes_action_check";
ALTER TABLE "bulk_changes" ADD CONSTRAINT "bulk_changes_action_check" CHECK (
  action IN ('change_role', 'deactivate', 'reactivate', 'remove', 'sign_out', 'reset_password',
    'invite'));

CREATE TABLE "bulk_invitations" (
  "tenant_id" uuid NOT NULL,
  "bulk_id" uuid NOT NULL,
  "line" integer NOT NULL,
  "email" text NOT NULL,
  -- A base role's word or a custom one's id.
  "role" text NOT NULL,
  "message" text NOT NULL,
  -- The invitation that is made of it: a line that is tried again makes no second one.
  "invitation_id" uuid NOT NULL,
  -- Null until tried; 'done', or the code of what stood against it.
  "outcome" text,
  PRIMARY KEY ("tenant_id", "bulk_id", "line"),
  FOREIGN KEY ("tenant_id", "bulk_id") REFERENCES "bulk_changes" ("tenant_id", "id")
    ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "bulk_invitations_tenant_id_email_idx" ON "bulk_invitations" ("tenant_id", "email");

ALTER TABLE "bulk_invitations" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "bulk_invitations"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

GRANT SELECT, INSERT ON "bulk_invitations" TO "gatehouse_app";
GRANT SELECT, UPDATE, DELETE ON "bulk_invitations" TO "gatehouse_worker";
-- It invites in somebody's name.
GRANT INSERT ON "invitations" TO "gatehouse_worker";
