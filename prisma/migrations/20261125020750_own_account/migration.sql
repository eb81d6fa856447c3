-- A person's own account: a name chosen here, whether codes of an authenticator app are asked for,
-- a picture, an address that waits to be confirmed. And how old a sign-in may be in a tenant.

ALTER TABLE "tenants"
  ADD COLUMN "session_idle_minutes" integer CHECK (session_idle_minutes BETWEEN 5 AND 10080),
  ADD COLUMN "session_max_hours" integer CHECK (session_max_hours BETWEEN 1 AND 720);

-- The longest time for which nobody used the session. What came of it can't be undone by a request
-- outside of the tenant.
ALTER TABLE "sessions" ADD COLUMN "longest_idle_seconds" integer NOT NULL DEFAULT 0;

ALTER TABLE "users"
  ADD COLUMN "name_chosen" boolean NOT NULL DEFAULT false,
  ADD COLUMN "mfa" boolean NOT NULL DEFAULT false,
  ADD COLUMN "avatar" text,
  ADD COLUMN "pending_email" text;

ALTER TABLE "memberships"
  ADD COLUMN "mfa" boolean NOT NULL DEFAULT false,
  ADD COLUMN "avatar" text;

CREATE TABLE "avatars" (
  "user_id" uuid PRIMARY KEY REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "media_type" text NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg', 'image/webp')),
  "bytes" bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 262144)
);

-- Cognito's permission to change the account, for some minutes of one session, sealed.
CREATE TABLE "account_permits" (
  "session_id" uuid PRIMARY KEY REFERENCES "sessions" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "user_id" uuid NOT NULL,
  "sealed_token" bytea NOT NULL,
  "expires_at" timestamptz(6) NOT NULL
);

CREATE TABLE "security_events" (
  "user_id" uuid NOT NULL REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "id" uuid NOT NULL,
  "at" timestamptz(6) NOT NULL DEFAULT now(),
  "action" text NOT NULL CHECK (action ~ '^[a-z_]+\.[a-z_]+$'),
  "before" text,
  "after" text,
  "address" text,
  "request_id" text NOT NULL,
  "notified_at" timestamptz(6),
  PRIMARY KEY ("user_id", "id")
);

ALTER TABLE "avatars" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "person" ON "avatars"
  USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid)
  WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);

ALTER TABLE "account_permits" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "person" ON "account_permits"
  USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid)
  WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);

ALTER TABLE "security_events" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "person" ON "security_events"
  USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid)
  WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);

GRANT SELECT, INSERT, UPDATE, DELETE ON "avatars", "account_permits" TO "gatehouse_app";
GRANT SELECT, INSERT ON "security_events" TO "gatehouse_app";
GRANT SELECT, UPDATE (notified_at) ON "security_events" TO "gatehouse_worker";
-- Erasing a person.
GRANT SELECT, DELETE ON "avatars", "account_permits", "security_events" TO "gatehouse_worker";

-- The look-ups hand out what is new. A function can not change its columns in place, and only its
-- owner may drop it.

SET LOCAL ROLE "gatehouse_lookup";
DROP FUNCTION "authenticate_session"(bytea, text);
DROP FUNCTION "authenticate_user"(uuid, text);
GRANT EXECUTE ON FUNCTION "tenants_of_user"(uuid) TO "gatehouse_worker";
SET LOCAL ROLE "gatehouse_owner";

CREATE FUNCTION "authenticate_session"(p_token_hash bytea, p_slug text)
RETURNS TABLE (
  session_id uuid, groups text[], claims_at timestamptz, claims_expire_at timestamptz,
  last_seen_at timestamptz, claims_stale_at timestamptz, auth_time timestamptz,
  user_id uuid, email text, email_verified boolean, user_name text, avatar text,
  tenant_id uuid, tenant_slug text, tenant_name text,
  member_role text, member_status text, member_version integer, too_old boolean
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT s.id, s.groups, s.claims_at, s.claims_expire_at, s.last_seen_at, u.claims_stale_at,
         s.auth_time, u.id, u.email, u.email_verified, u.name, u.avatar,
         t.id, t.slug, t.name, m.role, m.status, m.version,
         -- NULL, no limit, counts as false.
         coalesce(s.auth_time <= now() - t.session_max_hours * interval '1 hour', false)
           OR coalesce(s.last_seen_at <= now() - t.session_idle_minutes * interval '1 minute', false)
           OR coalesce(s.longest_idle_seconds >= t.session_idle_minutes * 60, false)
  FROM public.sessions s
  JOIN public.users u ON u.id = s.user_id
  LEFT JOIN (public.tenants t JOIN public.memberships m ON m.tenant_id = t.id)
    ON t.slug = p_slug AND m.user_id = u.id AND t.deleted_at IS NULL
  WHERE s.token_hash = p_token_hash
    AND s.expires_at > now()
    AND s.last_seen_at > now() - s.idle_seconds * interval '1 second'
    AND (u.signed_out_at IS NULL OR s.auth_time > u.signed_out_at)
    AND u.status = 'active'
$$;

CREATE FUNCTION "authenticate_user"(p_user_id uuid, p_slug text)
RETURNS TABLE (
  user_id uuid, email text, email_verified boolean, user_name text, avatar text,
  signed_out_at timestamptz,
  tenant_id uuid, tenant_slug text, tenant_name text,
  member_role text, member_status text, member_version integer,
  -- Tokens of a sign-in up to this moment are too old for the tenant.
  too_old_until timestamptz
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT u.id, u.email, u.email_verified, u.name, u.avatar, u.signed_out_at,
         t.id, t.slug, t.name, m.role, m.status, m.version,
         now() - t.session_max_hours * interval '1 hour'
  FROM public.users u
  LEFT JOIN (public.tenants t JOIN public.memberships m ON m.tenant_id = t.id)
    ON t.slug = p_slug AND m.user_id = u.id AND t.deleted_at IS NULL
  WHERE u.id = p_user_id AND u.status = 'active'
$$;

-- A picture is for its person, and for whoever is an active member of a tenant with them.

CREATE FUNCTION "avatar_for"(p_viewer_id uuid, p_user_id uuid)
RETURNS TABLE (media_type text, bytes bytea, tag text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT a.media_type, a.bytes, u.avatar
  FROM public.avatars a
  JOIN public.users u ON u.id = a.user_id AND u.status = 'active'
  WHERE a.user_id = p_user_id
    AND (p_viewer_id = p_user_id OR EXISTS (
      SELECT 1 FROM public.memberships mine
      JOIN public.memberships theirs ON theirs.tenant_id = mine.tenant_id
      JOIN public.tenants t ON t.id = mine.tenant_id AND t.deleted_at IS NULL
      WHERE mine.user_id = p_viewer_id AND mine.status = 'active'
        AND theirs.user_id = p_user_id))
$$;

GRANT SELECT ON "avatars" TO "gatehouse_lookup";

REVOKE ALL ON FUNCTION "authenticate_session"(bytea, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION "authenticate_user"(uuid, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION "avatar_for"(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "authenticate_session"(bytea, text) TO "gatehouse_app";
GRANT EXECUTE ON FUNCTION "authenticate_user"(uuid, text) TO "gatehouse_app";
GRANT EXECUTE ON FUNCTION "avatar_for"(uuid, uuid) TO "gatehouse_app";
GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
ALTER FUNCTION "authenticate_session"(bytea, text) OWNER TO "gatehouse_lookup";
ALTER FUNCTION "authenticate_user"(uuid, text) OWNER TO "gatehouse_lookup";
ALTER FUNCTION "avatar_for"(uuid, uuid) OWNER TO "gatehouse_lookup";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
