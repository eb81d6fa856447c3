-- Tables. Text with a CHECK instead of enums: under RLS only leakproof operators reach an index,
-- and equality on an enum is not one.

CREATE TABLE "tenants" (
  "id" uuid PRIMARY KEY,
  "slug" text NOT NULL CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$'),
  "name" text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  "updated_at" timestamptz(6) NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX "tenants_slug_key" ON "tenants" ("slug");

CREATE TABLE "users" (
  "id" uuid PRIMARY KEY,
  "email" text NOT NULL,
  "email_verified" boolean NOT NULL,
  "name" text NOT NULL,
  "claims_stale_at" timestamptz(6),
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  "updated_at" timestamptz(6) NOT NULL DEFAULT now()
);

CREATE TABLE "sessions" (
  "id" uuid PRIMARY KEY,
  "user_id" uuid NOT NULL REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "token_hash" bytea NOT NULL,
  "groups" text[] NOT NULL,
  "claims_at" timestamptz(6) NOT NULL,
  "claims_expire_at" timestamptz(6) NOT NULL,
  "refreshing_until" timestamptz(6),
  "refresh_failed" boolean NOT NULL DEFAULT false,
  "sealed_tokens" bytea NOT NULL,
  "user_agent" text NOT NULL,
  "address" text,
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  "last_seen_at" timestamptz(6) NOT NULL DEFAULT now(),
  "idle_seconds" integer NOT NULL CHECK (idle_seconds > 0),
  "expires_at" timestamptz(6) NOT NULL
);
CREATE UNIQUE INDEX "sessions_token_hash_key" ON "sessions" ("token_hash");
CREATE INDEX "sessions_user_id_idx" ON "sessions" ("user_id");

CREATE TABLE "memberships" (
  "tenant_id" uuid NOT NULL REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "user_id" uuid NOT NULL REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "role" text NOT NULL CHECK (role IN ('owner', 'admin', 'member', 'viewer')),
  "status" text NOT NULL CHECK (status IN ('active', 'deactivated')),
  "version" integer NOT NULL DEFAULT 1,
  "applied_version" integer NOT NULL DEFAULT 0,
  "applied_role" text CHECK (applied_role IN ('owner', 'admin', 'member', 'viewer')),
  "name" text NOT NULL,
  "email" text NOT NULL,
  "invited_by_name" text,
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  "updated_at" timestamptz(6) NOT NULL DEFAULT now(),
  PRIMARY KEY ("tenant_id", "user_id")
);
CREATE INDEX "memberships_tenant_id_name_user_id_idx" ON "memberships" ("tenant_id", "name", "user_id");
CREATE INDEX "memberships_user_id_idx" ON "memberships" ("user_id");
CREATE INDEX "memberships_owners" ON "memberships" ("tenant_id", "user_id") WHERE role = 'owner';

CREATE TABLE "invitations" (
  "tenant_id" uuid NOT NULL REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "id" uuid NOT NULL,
  "email" text NOT NULL,
  "role" text NOT NULL CHECK (role IN ('owner', 'admin', 'member', 'viewer')),
  "status" text NOT NULL DEFAULT 'pending'
    CHECK (status IN ('pending', 'accepted', 'expired', 'revoked')),
  "delivery" text NOT NULL DEFAULT 'queued' CHECK (delivery IN ('queued', 'sent', 'failed')),
  "token_hash" bytea NOT NULL,
  "generation" integer NOT NULL DEFAULT 1,
  "creates_account" boolean NOT NULL DEFAULT false,
  "invited_by" uuid NOT NULL,
  "invited_by_name" text NOT NULL,
  "accepted_by" uuid,
  "accepted_at" timestamptz(6),
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  "updated_at" timestamptz(6) NOT NULL DEFAULT now(),
  "expires_at" timestamptz(6) NOT NULL,
  PRIMARY KEY ("tenant_id", "id")
);
CREATE UNIQUE INDEX "invitations_tenant_id_token_hash_key"
  ON "invitations" ("tenant_id", "token_hash");
-- One open invitation per address.
CREATE UNIQUE INDEX "invitations_one_pending"
  ON "invitations" ("tenant_id", "email") WHERE status = 'pending';

CREATE TABLE "projects" (
  "tenant_id" uuid NOT NULL REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "id" uuid NOT NULL,
  "name" text NOT NULL,
  "created_by_name" text NOT NULL,
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  "updated_at" timestamptz(6) NOT NULL DEFAULT now(),
  PRIMARY KEY ("tenant_id", "id")
);
CREATE UNIQUE INDEX "projects_tenant_id_name_key" ON "projects" ("tenant_id", "name");

CREATE TABLE "audit_events" (
  "tenant_id" uuid NOT NULL REFERENCES "tenants" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "id" uuid NOT NULL,
  "at" timestamptz(6) NOT NULL DEFAULT now(),
  "action" text NOT NULL CHECK (action ~ '^[a-z_]+\.[a-z_]+$'),
  "actor_id" uuid,
  "actor_name" text NOT NULL,
  "target_kind" text NOT NULL,
  "target_id" uuid NOT NULL,
  "target_name" text NOT NULL,
  "before" jsonb,
  "after" jsonb,
  "request_id" text NOT NULL,
  "address" text,
  PRIMARY KEY ("tenant_id", "id")
);

-- The second wall: row-level security on every table, for its owner too.

ALTER TABLE "tenants" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "tenants"
  USING (id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (id = nullif(current_setting('app.tenant_id', true), '')::uuid);

ALTER TABLE "memberships" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "memberships"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

ALTER TABLE "invitations" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "invitations"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

ALTER TABLE "projects" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "projects"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

ALTER TABLE "audit_events" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "audit_events"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

-- A person's own rows belong to no tenant: they are walled off by the person.

ALTER TABLE "users" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "person" ON "users"
  USING (id = nullif(current_setting('app.user_id', true), '')::uuid)
  WITH CHECK (id = nullif(current_setting('app.user_id', true), '')::uuid);

ALTER TABLE "sessions" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "person" ON "sessions"
  USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid)
  WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);

-- The audit log only grows. Privileges say so first; the trigger says so to owners as well, and
-- being per statement it also stops TRUNCATE.

CREATE FUNCTION "audit_events_are_append_only"() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION 'audit events are append-only' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER "audit_events_append_only"
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_events"
  FOR EACH STATEMENT EXECUTE FUNCTION "audit_events_are_append_only"();

-- Who are you, and what are you here? One round trip, before any tenant is known. Each function
-- runs as gatehouse_lookup, which may only read, and returns no more than one person's own facts.

CREATE FUNCTION "authenticate_session"(p_token_hash bytea, p_slug text)
RETURNS TABLE (
  session_id uuid, groups text[], claims_at timestamptz, claims_expire_at timestamptz,
  last_seen_at timestamptz, claims_stale_at timestamptz,
  user_id uuid, email text, email_verified boolean, user_name text,
  tenant_id uuid, tenant_slug text, tenant_name text,
  member_role text, member_status text, member_version integer
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT s.id, s.groups, s.claims_at, s.claims_expire_at, s.last_seen_at, u.claims_stale_at,
         u.id, u.email, u.email_verified, u.name,
         t.id, t.slug, t.name, m.role, m.status, m.version
  FROM public.sessions s
  JOIN public.users u ON u.id = s.user_id
  LEFT JOIN (public.tenants t JOIN public.memberships m ON m.tenant_id = t.id)
    ON t.slug = p_slug AND m.user_id = u.id
  WHERE s.token_hash = p_token_hash
    AND s.expires_at > now()
    AND s.last_seen_at > now() - s.idle_seconds * interval '1 second'
$$;

CREATE FUNCTION "authenticate_user"(p_user_id uuid, p_slug text)
RETURNS TABLE (
  user_id uuid, email text, email_verified boolean, user_name text,
  tenant_id uuid, tenant_slug text, tenant_name text,
  member_role text, member_status text, member_version integer
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT u.id, u.email, u.email_verified, u.name,
         t.id, t.slug, t.name, m.role, m.status, m.version
  FROM public.users u
  LEFT JOIN (public.tenants t JOIN public.memberships m ON m.tenant_id = t.id)
    ON t.slug = p_slug AND m.user_id = u.id
  WHERE u.id = p_user_id
$$;

CREATE FUNCTION "tenants_of_user"(p_user_id uuid)
RETURNS TABLE (tenant_id uuid, slug text, name text, role text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT t.id, t.slug, t.name, m.role
  FROM public.memberships m
  JOIN public.tenants t ON t.id = m.tenant_id
  WHERE m.user_id = p_user_id AND m.status = 'active'
  ORDER BY lower(t.name), t.id
$$;

GRANT SELECT ON "tenants", "users", "sessions", "memberships" TO "gatehouse_lookup";

REVOKE ALL ON FUNCTION "authenticate_session"(bytea, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION "authenticate_user"(uuid, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION "tenants_of_user"(uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION "audit_events_are_append_only"() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "authenticate_session"(bytea, text) TO "gatehouse_app";
GRANT EXECUTE ON FUNCTION "authenticate_user"(uuid, text) TO "gatehouse_app";
GRANT EXECUTE ON FUNCTION "tenants_of_user"(uuid) TO "gatehouse_app";

-- The new owner needs CREATE on the schema for the moment of the hand-over (PostgreSQL 15+).
GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
ALTER FUNCTION "authenticate_session"(bytea, text) OWNER TO "gatehouse_lookup";
ALTER FUNCTION "authenticate_user"(uuid, text) OWNER TO "gatehouse_lookup";
ALTER FUNCTION "tenants_of_user"(uuid) OWNER TO "gatehouse_lookup";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
GRANT USAGE ON SCHEMA public TO "gatehouse_lookup", "gatehouse_app", "gatehouse_worker";

-- What the web app may do. No TRUNCATE for anybody; audit events can only be added and read.

GRANT SELECT, INSERT, UPDATE ON "tenants", "users", "invitations" TO "gatehouse_app";
GRANT SELECT, INSERT, UPDATE, DELETE ON "sessions", "memberships", "projects" TO "gatehouse_app";
GRANT SELECT, INSERT ON "audit_events" TO "gatehouse_app";

-- What the worker may do.

GRANT SELECT ON "tenants" TO "gatehouse_worker";
GRANT SELECT, UPDATE ON "users", "memberships", "invitations" TO "gatehouse_worker";
