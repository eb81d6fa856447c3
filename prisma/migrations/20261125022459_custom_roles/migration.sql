-- A tenant's own roles. Each narrows one of the four base roles: a subset of what its base may do
-- (decision 0030). The base never changes, since Cognito's groups know base roles only.

CREATE TABLE "roles" (
  "tenant_id" uuid NOT NULL REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "id" uuid NOT NULL,
  "name" text NOT NULL
    CHECK (length(name) BETWEEN 1 AND 60)
    CHECK (lower(name) NOT IN ('owner', 'admin', 'member', 'viewer')),
  "description" text NOT NULL CHECK (length(description) <= 280),
  "base" text NOT NULL CHECK (base IN ('owner', 'admin', 'member', 'viewer')),
  "permissions" text[] NOT NULL CHECK ('tenant:read' = ANY (permissions)),
  "version" integer NOT NULL DEFAULT 1,
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  "updated_at" timestamptz(6) NOT NULL DEFAULT now(),
  PRIMARY KEY ("tenant_id", "id")
);
-- What memberships and invitations refer to: a role together with its base.
CREATE UNIQUE INDEX "roles_tenant_id_id_base_key" ON "roles" ("tenant_id", "id", "base");
CREATE UNIQUE INDEX "roles_one_name" ON "roles" ("tenant_id", lower("name"));

ALTER TABLE "roles" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "roles"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

GRANT SELECT, INSERT, UPDATE, DELETE ON "roles" TO "gatehouse_app";
-- The worker purges deleted tenants.
GRANT SELECT, DELETE ON "roles" TO "gatehouse_worker";
GRANT SELECT ON "roles" TO "gatehouse_lookup";

-- The base role stays in the row of its own, and the key holds the two together: no row can name a
-- custom role with another base. NO ACTION waits for the end of the statement, so that a tenant
-- can go with all it has.

ALTER TABLE "memberships" ADD COLUMN "custom_role_id" uuid;
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_tenant_id_custom_role_id_role_fkey"
  FOREIGN KEY ("tenant_id", "custom_role_id", "role") REFERENCES "roles" ("tenant_id", "id", "base")
  ON DELETE NO ACTION ON UPDATE NO ACTION;
CREATE INDEX "memberships_custom_role" ON "memberships" ("tenant_id", "custom_role_id", "user_id")
  WHERE custom_role_id IS NOT NULL;

ALTER TABLE "invitations" ADD COLUMN "custom_role_id" uuid;
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_tenant_id_custom_role_id_role_fkey"
  FOREIGN KEY ("tenant_id", "custom_role_id", "role") REFERENCES "roles" ("tenant_id", "id", "base")
  ON DELETE NO ACTION ON UPDATE NO ACTION;
CREATE INDEX "invitations_custom_role" ON "invitations" ("tenant_id", "custom_role_id")
  WHERE custom_role_id IS NOT NULL;

-- Only owners without a narrowing count as owners; these are the rows that changes of them lock.

DROP INDEX "memberships_owners";
CREATE INDEX "memberships_owners" ON "memberships" ("tenant_id", "user_id")
  WHERE role = 'owner' AND custom_role_id IS NULL;

-- The look-ups tell the custom role with the membership, in the same round trip. A function can
-- not change its columns in place, and only its owner may drop it.

SET LOCAL ROLE "gatehouse_lookup";
DROP FUNCTION "authenticate_session"(bytea, text);
DROP FUNCTION "authenticate_user"(uuid, text);
DROP FUNCTION "authenticate_api_key"(uuid, bytea);
SET LOCAL ROLE "gatehouse_owner";

CREATE FUNCTION "authenticate_session"(p_token_hash bytea, p_slug text)
RETURNS TABLE (
  session_id uuid, groups text[], claims_at timestamptz, claims_expire_at timestamptz,
  last_seen_at timestamptz, claims_stale_at timestamptz, auth_time timestamptz,
  user_id uuid, email text, email_verified boolean, user_name text, avatar text,
  tenant_id uuid, tenant_slug text, tenant_name text,
  member_role text, member_status text, member_version integer, too_old boolean,
  custom_role_id uuid, custom_role_name text, custom_role_permissions text[]
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT s.id, s.groups, s.claims_at, s.claims_expire_at, s.last_seen_at, u.claims_stale_at,
         s.auth_time, u.id, u.email, u.email_verified, u.name, u.avatar,
         t.id, t.slug, t.name, m.role, m.status, m.version,
         -- NULL, no limit, counts as false.
         coalesce(s.auth_time <= now() - t.session_max_hours * interval '1 hour', false)
           OR coalesce(s.last_seen_at <= now() - t.session_idle_minutes * interval '1 minute', false)
           OR coalesce(s.longest_idle_seconds >= t.session_idle_minutes * 60, false),
         r.id, r.name, r.permissions
  FROM public.sessions s
  JOIN public.users u ON u.id = s.user_id
  LEFT JOIN (public.tenants t JOIN public.memberships m ON m.tenant_id = t.id)
    ON t.slug = p_slug AND m.user_id = u.id AND t.deleted_at IS NULL
  LEFT JOIN public.roles r ON r.tenant_id = m.tenant_id AND r.id = m.custom_role_id
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
  too_old_until timestamptz,
  custom_role_id uuid, custom_role_name text, custom_role_permissions text[]
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT u.id, u.email, u.email_verified, u.name, u.avatar, u.signed_out_at,
         t.id, t.slug, t.name, m.role, m.status, m.version,
         now() - t.session_max_hours * interval '1 hour',
         r.id, r.name, r.permissions
  FROM public.users u
  LEFT JOIN (public.tenants t JOIN public.memberships m ON m.tenant_id = t.id)
    ON t.slug = p_slug AND m.user_id = u.id AND t.deleted_at IS NULL
  LEFT JOIN public.roles r ON r.tenant_id = m.tenant_id AND r.id = m.custom_role_id
  WHERE u.id = p_user_id AND u.status = 'active'
$$;

CREATE FUNCTION "authenticate_api_key"(p_tenant_id uuid, p_token_hash bytea)
RETURNS TABLE (
  key_id uuid, key_name text, permissions text[], last_used_at timestamptz,
  tenant_id uuid, tenant_slug text, tenant_name text,
  creator_id uuid, creator_role text, creator_version integer,
  custom_role_id uuid, custom_role_name text, custom_role_permissions text[]
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT k.id, k.name, k.permissions, k.last_used_at, t.id, t.slug, t.name, m.user_id, m.role,
         m.version, r.id, r.name, r.permissions
  FROM public.api_keys k
  JOIN public.tenants t ON t.id = k.tenant_id AND t.deleted_at IS NULL
  JOIN public.memberships m ON m.tenant_id = k.tenant_id AND m.user_id = k.created_by
  JOIN public.users u ON u.id = k.created_by AND u.status = 'active'
  LEFT JOIN public.roles r ON r.tenant_id = m.tenant_id AND r.id = m.custom_role_id
  WHERE k.tenant_id = p_tenant_id
    AND k.token_hash = p_token_hash
    AND k.revoked_at IS NULL
    AND k.expires_at > now()
    AND m.status = 'active'
$$;

REVOKE ALL ON FUNCTION "authenticate_session"(bytea, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION "authenticate_user"(uuid, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION "authenticate_api_key"(uuid, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "authenticate_session"(bytea, text) TO "gatehouse_app";
GRANT EXECUTE ON FUNCTION "authenticate_user"(uuid, text) TO "gatehouse_app";
GRANT EXECUTE ON FUNCTION "authenticate_api_key"(uuid, bytea) TO "gatehouse_app";
GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
ALTER FUNCTION "authenticate_session"(bytea, text) OWNER TO "gatehouse_lookup";
ALTER FUNCTION "authenticate_user"(uuid, text) OWNER TO "gatehouse_lookup";
ALTER FUNCTION "authenticate_api_key"(uuid, bytea) OWNER TO "gatehouse_lookup";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
