-- Keys with which a person's own programs act as that person, in one tenant (decision 0175).

ALTER TABLE "tenants" ADD COLUMN "personal_keys" boolean NOT NULL DEFAULT true;

ALTER TABLE "api_keys"
  -- `program` stands on its own; `personal` acts as the person who made it.
  ADD COLUMN "kind" text NOT NULL DEFAULT 'program' CHECK (kind IN ('program', 'personal')),
  -- How the person had proved who they are when they made it: it counts as such a sign-in.
  ADD COLUMN "proof" text CHECK (proof IN ('password', 'factor', 'sso', 'sso_factor')),
  -- The connection that proved it; it ends with that.
  ADD COLUMN "proof_connection" uuid CONSTRAINT "api_keys_proof" CHECK (
    (kind = 'program') = (proof IS NULL)
    AND (proof IN ('sso', 'sso_factor')) IS NOT DISTINCT FROM
      (CASE WHEN kind = 'program' THEN NULL ELSE proof_connection IS NOT NULL END)
    AND (kind = 'personal' OR proof_connection IS NULL)
  );

CREATE INDEX "api_keys_personal" ON "api_keys" ("created_by", "id")
  WHERE kind = 'personal' AND revoked_at IS NULL;

-- Who acts as a person is told apart from the person.
ALTER TABLE "audit_events" DROP CONSTRAINT "audit_events_actor_kind_check";
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_actor_kind_check"
  CHECK (actor_kind IN ('user', 'personal_key', 'api_key', 'api_client', 'system', 'operator'));

GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";

-- Would a sign-in like the one under which it was made still open the tenant? What a person's session
-- is held to, by what the key remembers of it.
CREATE FUNCTION "personal_key_holds"(
  k public.api_keys, t public.tenants, m public.memberships, u public.users
) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT t.personal_keys
    -- GREATEST passes over NULL. Who signs out everywhere ends what was made before.
    AND coalesce(k.created_at > greatest(u.signed_out_at, m.signed_out_at), true)
    AND (k.proof_connection IS NULL OR c.status = 'active')
    AND (k.proof IN ('sso', 'sso_factor') OR NOT (m.entry = 'sso' OR (t.sso_policy = 'required'
      AND NOT (m.break_glass AND m.role = 'owner' AND m.custom_role_id IS NULL))))
    AND (t.mfa_policy = 'off' OR k.proof = 'sso_factor' OR (k.proof = 'factor' AND u.mfa)
      OR (k.proof = 'sso' AND (t.mfa_policy = 'required_unless_sso' OR c.mfa_trusted))
      OR greatest(t.mfa_policy_set_at, m.created_at) + t.mfa_grace_days * interval '1 day' > now())
  FROM (VALUES (true)) AS always
  LEFT JOIN public.sso_connections c ON c.tenant_id = k.tenant_id AND c.id = k.proof_connection
$$;

-- The version before does not know of them, and so takes none.
CREATE OR REPLACE FUNCTION "authenticate_api_key"(p_tenant_id uuid, p_token_hash bytea)
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
  JOIN public.memberships m ON m.tenant_id = k.tenant_id AND m.id = k.membership_id
  JOIN public.users u ON u.id = m.user_id AND u.status = 'active'
  LEFT JOIN public.roles r ON r.tenant_id = m.tenant_id AND r.id = m.custom_role_id
  WHERE k.tenant_id = p_tenant_id
    AND (k.token_hash = p_token_hash
      OR (k.previous_token_hash = p_token_hash AND k.previous_ends_at > now()))
    AND k.revoked_at IS NULL
    AND k.expires_at > now()
    AND m.status = 'active'
    AND k.kind = 'program'
$$;

CREATE FUNCTION "enter_by_key"(p_tenant_id uuid, p_token_hash bytea)
RETURNS TABLE (
  key_id uuid, key_kind text, key_name text, key_hint text, permissions text[],
  last_used_at timestamptz, tenant_id uuid, tenant_slug text, tenant_name text,
  creator_id uuid, creator_name text, creator_role text, creator_version integer,
  custom_role_id uuid, custom_role_name text, custom_role_permissions text[]
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT k.id, k.kind, k.name, k.hint, k.permissions, k.last_used_at, t.id, t.slug, t.name,
         m.user_id, m.name, m.role, m.version, r.id, r.name, r.permissions
  FROM public.api_keys k
  JOIN public.tenants t ON t.id = k.tenant_id AND t.deleted_at IS NULL
  JOIN public.memberships m ON m.tenant_id = k.tenant_id AND m.id = k.membership_id
  JOIN public.users u ON u.id = m.user_id AND u.status = 'active'
  LEFT JOIN public.roles r ON r.tenant_id = m.tenant_id AND r.id = m.custom_role_id
  WHERE k.tenant_id = p_tenant_id
    AND (k.token_hash = p_token_hash
      OR (k.previous_token_hash = p_token_hash AND k.previous_ends_at > now()))
    AND k.revoked_at IS NULL
    AND k.expires_at > now()
    AND m.status = 'active'
    AND (k.kind = 'program' OR public.personal_key_holds(k, t, m, u))
$$;

-- A person's own keys in all of their tenants, or all personal keys of the setting's tenant: newest
-- first, from before an id. Whether one holds is told, and not why.
CREATE FUNCTION "personal_keys"(p_user_id uuid, p_before uuid, p_limit integer)
RETURNS TABLE (
  id uuid, name text, hint text, permissions text[], created_at timestamptz,
  expires_at timestamptz, last_used_at timestamptz, last_used_address text, holds boolean,
  user_id uuid, user_name text, tenant_id uuid, tenant_slug text, tenant_name text
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT k.id, k.name, k.hint, k.permissions, k.created_at, k.expires_at, k.last_used_at,
         k.last_used_address,
         coalesce(k.expires_at > now() AND m.status = 'active' AND u.status = 'active'
           AND public.personal_key_holds(k, t, m, u), false),
         k.created_by, coalesce(m.name, k.created_by_name), t.id, t.slug, t.name
  FROM public.api_keys k
  JOIN public.tenants t ON t.id = k.tenant_id AND t.deleted_at IS NULL
  LEFT JOIN public.memberships m ON m.tenant_id = k.tenant_id AND m.id = k.membership_id
  LEFT JOIN public.users u ON u.id = m.user_id
  WHERE k.kind = 'personal' AND k.revoked_at IS NULL
    AND CASE WHEN p_user_id IS NULL
      THEN k.tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
      ELSE k.created_by = p_user_id END
    AND (p_before IS NULL OR k.id < p_before)
  ORDER BY k.id DESC
  LIMIT p_limit
$$;

-- Whoever has a personal key sees its end in their own list.
CREATE OR REPLACE FUNCTION "api_keys_ending"(p_days integer, p_limit integer)
RETURNS TABLE (tenant_id uuid, key_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT k.tenant_id, k.id
  FROM public.api_keys k JOIN public.tenants t ON t.id = k.tenant_id
  WHERE k.revoked_at IS NULL AND k.expiry_told_at IS NULL AND t.deleted_at IS NULL
    AND k.expires_at > now() AND k.expires_at < now() + p_days * interval '1 day'
    AND k.kind = 'program'
  ORDER BY k.expires_at
  LIMIT p_limit
$$;

REVOKE ALL ON FUNCTION "personal_key_holds"(public.api_keys, public.tenants, public.memberships,
  public.users) FROM PUBLIC;
REVOKE ALL ON FUNCTION "enter_by_key"(uuid, bytea) FROM PUBLIC;
REVOKE ALL ON FUNCTION "personal_keys"(uuid, uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "enter_by_key"(uuid, bytea) TO "gatehouse_app";
GRANT EXECUTE ON FUNCTION "personal_keys"(uuid, uuid, integer) TO "gatehouse_app";

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
