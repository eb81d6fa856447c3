-- Answers to requests that carried an Idempotency-Key, committed with what the request changed.

CREATE TABLE "idempotency_keys" (
  "principal_id" uuid NOT NULL,
  "key" text NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
  "request_hash" bytea NOT NULL,
  "status" smallint NOT NULL,
  "sealed_body" bytea,
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  PRIMARY KEY ("principal_id", "key")
);

-- Keys belong to who calls, and some calls are made outside any tenant: walled off by the principal.

ALTER TABLE "idempotency_keys" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "principal" ON "idempotency_keys"
  USING (principal_id = nullif(current_setting('app.user_id', true), '')::uuid)
  WITH CHECK (principal_id = nullif(current_setting('app.user_id', true), '')::uuid);

GRANT SELECT, INSERT, UPDATE, DELETE ON "idempotency_keys" TO "gatehouse_app";
