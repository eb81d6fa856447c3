-- Members ask for a permission that their role lacks (decision 0123).

CREATE TABLE "access_requests" (
  "tenant_id" uuid NOT NULL REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  -- Drawn anew each time that the person asks: what is answered is what was read.
  "id" uuid NOT NULL,
  "user_id" uuid NOT NULL,
  "permission" text NOT NULL CHECK (length(permission) <= 60),
  -- When it was turned down; null while it waits for an answer.
  "refused_at" timestamptz(6),
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  PRIMARY KEY ("tenant_id", "id"),
  -- It ends with the membership.
  FOREIGN KEY ("tenant_id", "user_id") REFERENCES "memberships" ("tenant_id", "user_id")
    ON DELETE CASCADE ON UPDATE CASCADE
);
-- One of each person and permission.
CREATE UNIQUE INDEX "access_requests_tenant_id_user_id_permission_key"
  ON "access_requests" ("tenant_id", "user_id", "permission");

ALTER TABLE "access_requests" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "access_requests"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

GRANT SELECT, INSERT, UPDATE, DELETE ON "access_requests" TO "gatehouse_app";
GRANT SELECT, DELETE ON "access_requests" TO "gatehouse_worker";
