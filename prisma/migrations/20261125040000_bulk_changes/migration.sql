-- One change of many members, worked off in the background (decision 0051). Items name ids only:
-- what a person is called stands in the membership.

CREATE TABLE "bulk_changes" (
  "tenant_id" uuid NOT NULL REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "id" uuid NOT NULL,
  "action" text NOT NULL CHECK (action IN ('change_role', 'deactivate', 'reactivate', 'remove')),
  "started_by" uuid NOT NULL,
  "claim_role" text NOT NULL CHECK (claim_role IN ('owner', 'admin', 'member', 'viewer')),
  "request_id" text NOT NULL,
  "address" text,
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  "finished_at" timestamptz(6),
  PRIMARY KEY ("tenant_id", "id")
);

CREATE TABLE "bulk_items" (
  "tenant_id" uuid NOT NULL,
  "bulk_id" uuid NOT NULL,
  "user_id" uuid NOT NULL,
  -- What a change of role leads to, and the version it must find: an undo overwrites nobody.
  -- A role is a base role's word or a custom one's id.
  "role" text,
  "version" integer,
  "role_before" text,
  "status_before" text,
  "version_after" integer,
  -- Null until tried; 'done', or the code of what stood against it.
  "outcome" text,
  PRIMARY KEY ("tenant_id", "bulk_id", "user_id"),
  FOREIGN KEY ("tenant_id", "bulk_id") REFERENCES "bulk_changes" ("tenant_id", "id")
    ON DELETE CASCADE ON UPDATE CASCADE
);

ALTER TABLE "bulk_changes" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "bulk_changes"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

ALTER TABLE "bulk_items" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "bulk_items"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

GRANT SELECT, INSERT ON "bulk_changes", "bulk_items" TO "gatehouse_app";
-- The worker also clears them away, when they are old and with a purged tenant.
GRANT SELECT, UPDATE, DELETE ON "bulk_changes", "bulk_items" TO "gatehouse_worker";

-- It gives roles in somebody's name: to hold a role still takes the right to update a column of it.
GRANT UPDATE ("updated_at") ON "roles" TO "gatehouse_worker";
SET LOCAL ROLE "gatehouse_notifier";
GRANT EXECUTE ON FUNCTION "notify_member"(uuid, uuid, text, jsonb) TO "gatehouse_worker";
SET LOCAL ROLE "gatehouse_owner";
