-- Sign-in by a tenant's own identity providers (decision 0100).

ALTER TABLE "tenants" ADD COLUMN "sso_policy" text NOT NULL DEFAULT 'off'
  CHECK (sso_policy IN ('off', 'optional', 'required'));

-- A membership that an identity provider made is opened by that tenant's connections alone.
ALTER TABLE "memberships" ADD COLUMN "entry" text NOT NULL DEFAULT 'any' CHECK (entry IN ('any', 'sso'));
-- An owner who may sign in by the pool where everyone else must use a connection.
ALTER TABLE "memberships" ADD COLUMN "break_glass" boolean NOT NULL DEFAULT false;

-- Since then the pool knows the bridge as a way in for this person.
ALTER TABLE "users" ADD COLUMN "sso_linked_at" timestamptz(6);

-- How a session was proved: by the pool itself, or by a connection of one tenant.
ALTER TABLE "sessions" ADD COLUMN "proof_tenant" uuid, ADD COLUMN "proof_connection" uuid,
  ADD COLUMN "proof_mfa" boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT "sessions_proof_check" CHECK ((proof_tenant IS NULL) = (proof_connection IS NULL));

CREATE TABLE "sso_connections" (
  "tenant_id" uuid NOT NULL REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "id" uuid NOT NULL,
  "name" text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  "vendor" text NOT NULL,
  "protocol" text NOT NULL CHECK (protocol IN ('saml', 'oidc')),
  "status" text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'active', 'inactive')),
  "settings" jsonb NOT NULL,
  "sealed_secrets" bytea NOT NULL,
  "certificate" text NOT NULL,
  "attribute_names" jsonb NOT NULL,
  "jit" boolean NOT NULL DEFAULT false,
  "default_role" text NOT NULL DEFAULT 'member' CHECK (default_role IN ('admin', 'member', 'viewer')),
  "role_mode" text NOT NULL DEFAULT 'first_sign_in' CHECK (role_mode IN ('first_sign_in', 'every_sign_in')),
  "unmapped" text NOT NULL DEFAULT 'default' CHECK (unmapped IN ('default', 'refuse')),
  "mfa_trusted" boolean NOT NULL DEFAULT false,
  "tested_digest" text,
  "tested_at" timestamptz(6),
  "version" integer NOT NULL DEFAULT 1,
  "metadata_checked_at" timestamptz(6),
  "warned_days" integer,
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  "updated_at" timestamptz(6) NOT NULL DEFAULT now(),
  PRIMARY KEY ("tenant_id", "id")
);

CREATE TABLE "sso_role_mappings" (
  "tenant_id" uuid NOT NULL,
  "connection_id" uuid NOT NULL,
  "value" text NOT NULL CHECK (length(value) BETWEEN 1 AND 256),
  "role" text NOT NULL CHECK (role IN ('admin', 'member', 'viewer')),
  "custom_role_id" uuid,
  PRIMARY KEY ("tenant_id", "connection_id", "value"),
  FOREIGN KEY ("tenant_id", "connection_id") REFERENCES "sso_connections" ("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY ("tenant_id", "custom_role_id", "role") REFERENCES "roles" ("tenant_id", "id", "base") ON DELETE CASCADE ON UPDATE NO ACTION
);

-- Who is who: what an identity provider calls a person, and the person.
CREATE TABLE "sso_subjects" (
  "tenant_id" uuid NOT NULL,
  "connection_id" uuid NOT NULL,
  "subject" text NOT NULL CHECK (length(subject) BETWEEN 1 AND 512),
  "user_id" uuid NOT NULL,
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  "last_sign_in_at" timestamptz(6) NOT NULL DEFAULT now(),
  PRIMARY KEY ("tenant_id", "connection_id", "subject"),
  FOREIGN KEY ("tenant_id", "connection_id") REFERENCES "sso_connections" ("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "sso_subjects_tenant_id_user_id_idx" ON "sso_subjects" ("tenant_id", "user_id");

-- One round trip by a connection each; also what the page of attempts shows.
CREATE TABLE "sso_attempts" (
  "tenant_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "connection_id" uuid NOT NULL,
  "purpose" text NOT NULL CHECK (purpose IN ('sign_in', 'test', 'step_up')),
  "status" text NOT NULL CHECK (status IN ('begun', 'answered', 'accepted', 'used', 'refused')),
  -- SHA-256 of the browser's cookie; null for an answer that nobody asked for.
  "browser_hash" bytea,
  -- Who was signed in by the pool in this browser when it began.
  "opened_by" uuid,
  "return_to" text NOT NULL DEFAULT '/tenants',
  -- What the identity provider must repeat: the id of a SAML request, the nonce of OpenID Connect.
  "request_id" text,
  "sealed_verifier" bytea,
  -- What the pool asked the bridge.
  "op_state" text,
  "op_nonce" text,
  "op_asked_at" timestamptz(6),
  -- The code that the pool exchanges.
  "code_hash" bytea,
  "code_expires_at" timestamptz(6),
  -- What came of it.
  "user_id" uuid,
  "subject" text,
  "email" text,
  "asserted_name" text,
  "auth_instant" timestamptz(6),
  "mfa" boolean NOT NULL DEFAULT false,
  "groups" jsonb,
  "stage" text,
  "code" text,
  "checks" jsonb,
  "outcome" jsonb,
  "sealed_answer" bytea,
  "request_ref" text NOT NULL,
  "address" text,
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  "answered_at" timestamptz(6),
  "expires_at" timestamptz(6) NOT NULL,
  PRIMARY KEY ("tenant_id", "id"),
  FOREIGN KEY ("tenant_id", "connection_id") REFERENCES "sso_connections" ("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "sso_attempts_tenant_id_connection_id_created_at_idx" ON "sso_attempts" ("tenant_id", "connection_id", "created_at");
CREATE INDEX "sso_attempts_tenant_id_request_id_idx" ON "sso_attempts" ("tenant_id", "request_id");
CREATE UNIQUE INDEX "sso_attempts_tenant_id_code_hash_key" ON "sso_attempts" ("tenant_id", "code_hash");

-- An assertion is taken once.
CREATE TABLE "sso_assertions" (
  "tenant_id" uuid NOT NULL,
  "connection_id" uuid NOT NULL,
  "assertion_id" text NOT NULL,
  "expires_at" timestamptz(6) NOT NULL,
  PRIMARY KEY ("tenant_id", "connection_id", "assertion_id"),
  FOREIGN KEY ("tenant_id", "connection_id") REFERENCES "sso_connections" ("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- When the bridge let the pool sign somebody in: the pool's own session from then is no proof by
-- the pool (decision 0101).
CREATE TABLE "bridged_sign_ins" (
  "user_id" uuid NOT NULL REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "id" uuid NOT NULL,
  "issued_at" timestamptz(6) NOT NULL DEFAULT now(),
  "last_asked_at" timestamptz(6) NOT NULL DEFAULT now(),
  PRIMARY KEY ("user_id", "id")
);

-- The keys that the bridge signs with, sealed; none of a tenant.
CREATE TABLE "signing_keys" (
  "id" text PRIMARY KEY,
  "sealed_key" bytea NOT NULL,
  "created_at" timestamptz(6) NOT NULL DEFAULT now()
);

ALTER TABLE "sso_connections" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "sso_connections"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
ALTER TABLE "sso_role_mappings" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "sso_role_mappings"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
ALTER TABLE "sso_subjects" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "sso_subjects"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
ALTER TABLE "sso_attempts" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "sso_attempts"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
ALTER TABLE "sso_assertions" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "sso_assertions"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
ALTER TABLE "bridged_sign_ins" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "person" ON "bridged_sign_ins"
  USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid)
  WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);
ALTER TABLE "signing_keys" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "open" ON "signing_keys" USING (true) WITH CHECK (true);

GRANT SELECT, INSERT, UPDATE, DELETE ON "sso_connections", "sso_role_mappings", "sso_subjects",
  "sso_attempts", "sso_assertions", "bridged_sign_ins" TO "gatehouse_app";
GRANT SELECT, INSERT, DELETE ON "signing_keys" TO "gatehouse_app";
-- The worker purges deleted tenants, erases people, and looks after connections.
GRANT SELECT, UPDATE, DELETE ON "sso_connections", "sso_attempts", "signing_keys" TO "gatehouse_worker";
GRANT SELECT, DELETE ON "sso_role_mappings", "sso_subjects", "sso_assertions", "bridged_sign_ins"
  TO "gatehouse_worker";
GRANT SELECT ON "sso_connections" TO "gatehouse_lookup";

GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";

-- The tenant of a connection that somebody names in an address, before a tenant is known.
CREATE FUNCTION "tenant_of_connection"(p_connection uuid)
RETURNS TABLE (tenant_id uuid, tenant_slug text, tenant_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT t.id, t.slug, t.name
  FROM public.sso_connections c JOIN public.tenants t ON t.id = c.tenant_id
  WHERE c.id = p_connection AND t.deleted_at IS NULL
$$;

-- The active connections of the tenant of this slug, the oldest first: where its people sign in.
CREATE FUNCTION "connections_of_slug"(p_slug text)
RETURNS TABLE (tenant_id uuid, connection_id uuid, connection_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT t.id, c.id, c.name
  FROM public.tenants t JOIN public.sso_connections c ON c.tenant_id = t.id AND c.status = 'active'
  WHERE t.id = (SELECT a.tenant_id FROM public.tenant_slugs a WHERE a.slug = p_slug)
    AND t.deleted_at IS NULL
  ORDER BY c.id
$$;

REVOKE ALL ON FUNCTION "tenant_of_connection"(uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION "connections_of_slug"(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "tenant_of_connection"(uuid), "connections_of_slug"(text) TO "gatehouse_app";

DROP FUNCTION "authenticate_session"(bytea, text);
CREATE FUNCTION "authenticate_session"(p_token_hash bytea, p_slug text)
RETURNS TABLE (
  session_id uuid, groups text[], claims_at timestamptz, claims_expire_at timestamptz,
  last_seen_at timestamptz, claims_stale_at timestamptz, auth_time timestamptz,
  user_id uuid, email text, email_verified boolean, user_name text, avatar text,
  tenant_id uuid, tenant_slug text, tenant_name text,
  member_role text, member_status text, member_version integer, too_old boolean,
  custom_role_id uuid, custom_role_name text, custom_role_permissions text[],
  proof_tenant uuid, proof_connection uuid, proof_mfa boolean, sso_required boolean
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT s.id, s.groups, s.claims_at, s.claims_expire_at, s.last_seen_at, u.claims_stale_at,
         s.auth_time, u.id, u.email, u.email_verified, u.name, u.avatar,
         t.id, t.slug, t.name, m.role, m.status, m.version,
         -- NULL, no limit, counts as false.
         coalesce(s.auth_time <= now() - t.session_max_hours * interval '1 hour', false)
           OR coalesce(s.last_seen_at <= now() - t.session_idle_minutes * interval '1 minute', false)
           OR coalesce(s.longest_idle_seconds >= t.session_idle_minutes * 60, false)
           OR coalesce(s.auth_time <= m.signed_out_at, false),
         r.id, r.name, r.permissions,
         s.proof_tenant, s.proof_connection, s.proof_mfa,
         coalesce(m.entry = 'sso' OR (t.sso_policy = 'required'
           AND NOT (m.break_glass AND m.role = 'owner' AND m.custom_role_id IS NULL)), false)
  FROM public.sessions s
  JOIN public.users u ON u.id = s.user_id
  -- A session that a connection has proved opens that connection's tenant and no other.
  LEFT JOIN (public.tenants t JOIN public.memberships m ON m.tenant_id = t.id)
    ON t.id = (SELECT a.tenant_id FROM public.tenant_slugs a WHERE a.slug = p_slug) AND m.user_id = u.id AND t.deleted_at IS NULL
      AND (s.proof_tenant IS NULL OR s.proof_tenant = t.id)
  LEFT JOIN public.roles r ON r.tenant_id = m.tenant_id AND r.id = m.custom_role_id
  WHERE s.token_hash = p_token_hash
    AND s.expires_at > now()
    AND s.last_seen_at > now() - s.idle_seconds * interval '1 second'
    AND (u.signed_out_at IS NULL OR s.auth_time > u.signed_out_at)
    AND u.status = 'active'
    -- It ends with its connection.
    AND (s.proof_connection IS NULL OR EXISTS (
      SELECT FROM public.sso_connections c
      WHERE c.tenant_id = s.proof_tenant AND c.id = s.proof_connection AND c.status = 'active'))
$$;

DROP FUNCTION "authenticate_user"(uuid, text);
CREATE FUNCTION "authenticate_user"(p_user_id uuid, p_slug text)
RETURNS TABLE (
  user_id uuid, email text, email_verified boolean, user_name text, avatar text,
  signed_out_at timestamptz,
  tenant_id uuid, tenant_slug text, tenant_name text,
  member_role text, member_status text, member_version integer,
  -- Tokens of a sign-in up to this moment are too old for the tenant.
  too_old_until timestamptz,
  custom_role_id uuid, custom_role_name text, custom_role_permissions text[],
  sso_required boolean
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT u.id, u.email, u.email_verified, u.name, u.avatar, u.signed_out_at,
         t.id, t.slug, t.name, m.role, m.status, m.version,
         -- GREATEST passes over NULL.
         greatest(now() - t.session_max_hours * interval '1 hour', m.signed_out_at),
         r.id, r.name, r.permissions,
         coalesce(m.entry = 'sso' OR (t.sso_policy = 'required'
           AND NOT (m.break_glass AND m.role = 'owner' AND m.custom_role_id IS NULL)), false)
  FROM public.users u
  LEFT JOIN (public.tenants t JOIN public.memberships m ON m.tenant_id = t.id)
    ON t.id = (SELECT a.tenant_id FROM public.tenant_slugs a WHERE a.slug = p_slug) AND m.user_id = u.id AND t.deleted_at IS NULL
  LEFT JOIN public.roles r ON r.tenant_id = m.tenant_id AND r.id = m.custom_role_id
  WHERE u.id = p_user_id AND u.status = 'active'
$$;
REVOKE ALL ON FUNCTION "authenticate_session"(bytea, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION "authenticate_user"(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "authenticate_session"(bytea, text) TO "gatehouse_app";
GRANT EXECUTE ON FUNCTION "authenticate_user"(uuid, text) TO "gatehouse_app";

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
