-- A person's passkeys as the pool told them last, with the names that the person gave them (decision
-- 0151). The pool tells them to their own person alone, and knows no names.

CREATE TABLE "passkeys" (
  "user_id" uuid NOT NULL REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "id" uuid NOT NULL,
  -- What the pool calls it; public.
  "credential_id" text NOT NULL CHECK (length(credential_id) BETWEEN 1 AND 2048),
  "name" text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  PRIMARY KEY ("user_id", "id")
);
CREATE UNIQUE INDEX "passkeys_user_id_credential_id_key" ON "passkeys" ("user_id", "credential_id");

ALTER TABLE "passkeys" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "person" ON "passkeys"
  USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid)
  WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "passkeys" TO "gatehouse_app";
-- Erasing a person.
GRANT SELECT, DELETE ON "passkeys" TO "gatehouse_worker";
