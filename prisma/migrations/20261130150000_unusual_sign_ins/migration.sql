-- Sign-ins with a browser that their person had not been seen with, and what they said of them (decision
-- 0153). Device and IP address are in the notification of the same id.

CREATE TABLE "unusual_sign_ins" (
  "user_id" uuid NOT NULL REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "id" uuid NOT NULL,
  "at" timestamptz(6) NOT NULL DEFAULT now(),
  -- In which they signed in.
  "request_id" text NOT NULL,
  -- The only tenant that the session opens, where a connection of it proved who they are.
  "only_tenant" uuid,
  "answer" text CHECK (answer IN ('mine', 'not_mine')),
  -- In which they answered.
  "answered_in" text,
  PRIMARY KEY ("user_id", "id"),
  CHECK ((answer IS NULL) = (answered_in IS NULL))
);

ALTER TABLE "unusual_sign_ins" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "person" ON "unusual_sign_ins"
  USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid)
  WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);
GRANT SELECT, INSERT ON "unusual_sign_ins" TO "gatehouse_app";
GRANT UPDATE ("answer", "answered_in") ON "unusual_sign_ins" TO "gatehouse_app";
-- It tells tenants, resets passwords, and erases people.
GRANT SELECT, DELETE ON "unusual_sign_ins" TO "gatehouse_worker";
