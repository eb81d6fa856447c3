-- Codes for someone who has lost their second factor: each turns it off once, together with a link that
-- goes to their address (decision 0150). Of a code there is a slow hash.

CREATE TABLE "backup_codes" (
  "user_id" uuid NOT NULL REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "id" uuid NOT NULL,
  "salt" bytea NOT NULL CHECK (octet_length(salt) = 16),
  "hash" bytea NOT NULL CHECK (octet_length(hash) = 32),
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  -- When the person showed that they keep the set it belongs to. Before, it opens nothing.
  "confirmed_at" timestamptz(6),
  "used_at" timestamptz(6),
  PRIMARY KEY ("user_id", "id")
);

-- The link of someone who has shown a code; later, what the worker is to do.
CREATE TABLE "account_recoveries" (
  "user_id" uuid PRIMARY KEY REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "code_id" uuid NOT NULL,
  "link_hash" bytea NOT NULL CHECK (octet_length(link_hash) = 32),
  "browser_hash" bytea NOT NULL CHECK (octet_length(browser_hash) = 32),
  "expires_at" timestamptz(6) NOT NULL,
  -- The request that opened the link: from then on it is an order, and no link.
  "ordered_by" text
);

ALTER TABLE "backup_codes" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "person" ON "backup_codes"
  USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid)
  WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);
ALTER TABLE "account_recoveries" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "person" ON "account_recoveries"
  USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid)
  WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);

GRANT SELECT, INSERT, UPDATE, DELETE ON "backup_codes" TO "gatehouse_app";
GRANT SELECT, UPDATE ON "account_recoveries" TO "gatehouse_app";
-- It compares codes, mails links and carries orders out; and it erases people.
GRANT SELECT, DELETE ON "backup_codes" TO "gatehouse_worker";
GRANT SELECT, INSERT, UPDATE, DELETE ON "account_recoveries" TO "gatehouse_worker";
