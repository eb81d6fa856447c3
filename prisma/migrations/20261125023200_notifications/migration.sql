-- How a person wants to be spoken to. Null: they have not said, and their browser decides.

ALTER TABLE "users"
  ADD COLUMN "locale" text CHECK (locale ~ '^[a-z]{2}(-[A-Z]{2})?$'),
  ADD COLUMN "time_zone" text CHECK (length(time_zone) <= 64),
  ADD COLUMN "muted_mails" text[] NOT NULL DEFAULT '{}';

-- What a person is told. It belongs to the person: of a tenant it holds the id alone, and whoever
-- reads it looks up whether the person is still there.

CREATE TABLE "notifications" (
  "user_id" uuid NOT NULL REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "id" uuid NOT NULL,
  "kind" text NOT NULL CHECK (kind ~ '^[a-z_]+\.[a-z_]+$'),
  "about_tenant" uuid,
  "facts" jsonb NOT NULL,
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  "read_at" timestamptz(6),
  "mailed_at" timestamptz(6),
  PRIMARY KEY ("user_id", "id")
);
CREATE INDEX "notifications_unread" ON "notifications" ("user_id", "id") WHERE read_at IS NULL;

ALTER TABLE "notifications" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "person" ON "notifications"
  USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid)
  WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);

-- The browsers that a person has signed in with: a cookie's hash each.

CREATE TABLE "known_devices" (
  "user_id" uuid NOT NULL REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "token_hash" bytea NOT NULL,
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  "last_seen_at" timestamptz(6) NOT NULL DEFAULT now(),
  PRIMARY KEY ("user_id", "token_hash")
);

ALTER TABLE "known_devices" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "person" ON "known_devices"
  USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid)
  WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);

GRANT SELECT, INSERT, UPDATE ON "notifications", "known_devices" TO "gatehouse_app";
GRANT SELECT, INSERT, UPDATE ON "notifications" TO "gatehouse_worker";

-- From within a tenant, in the transaction of a change: tells one of its members, and nobody else.

CREATE FUNCTION "notify_member"(p_user_id uuid, p_id uuid, p_kind text, p_facts jsonb)
RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH told AS (
    INSERT INTO public.notifications (user_id, id, kind, about_tenant, facts)
    SELECT m.user_id, p_id, p_kind, m.tenant_id, p_facts
    FROM public.memberships m
    WHERE m.tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
      AND m.user_id = p_user_id
    RETURNING 1
  )
  SELECT EXISTS (SELECT 1 FROM told)
$$;

REVOKE ALL ON FUNCTION "notify_member"(uuid, uuid, text, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "notify_member"(uuid, uuid, text, jsonb) TO "gatehouse_app";
GRANT INSERT ON "notifications" TO "gatehouse_notifier";
GRANT SELECT ON "memberships" TO "gatehouse_notifier";
GRANT USAGE ON SCHEMA public TO "gatehouse_notifier";
GRANT CREATE ON SCHEMA public TO "gatehouse_notifier";
ALTER FUNCTION "notify_member"(uuid, uuid, text, jsonb) OWNER TO "gatehouse_notifier";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_notifier";

-- The worker asks whether the person is still there before it mails.
SET LOCAL ROLE "gatehouse_lookup";
GRANT EXECUTE ON FUNCTION "tenants_of_user"(uuid) TO "gatehouse_worker";
SET LOCAL ROLE "gatehouse_owner";
