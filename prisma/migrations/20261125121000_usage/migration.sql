-- What happened in a tenant by day (UTC), for its page of usage. Numbers only: nobody is named.

CREATE TABLE "usage_days" (
  "tenant_id" uuid NOT NULL REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "day" date NOT NULL,
  -- Members who signed in on that day, each counted once.
  "sign_ins" integer NOT NULL DEFAULT 0,
  -- Active members when last counted on that day; null when it was not.
  "members" integer,
  PRIMARY KEY ("tenant_id", "day")
);

ALTER TABLE "usage_days" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "usage_days"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

GRANT SELECT, INSERT, UPDATE ON "usage_days" TO "gatehouse_app";
-- It also purges deleted tenants.
GRANT SELECT, INSERT, UPDATE, DELETE ON "usage_days" TO "gatehouse_worker";
