-- A second factor stands behind a session of the pool for as long as the person has one (decision 0132).

GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";

CREATE OR REPLACE FUNCTION "authenticate_session"(p_token_hash bytea, p_slug text)
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
         s.proof_tenant, s.proof_connection, s.proof_mfa AND (s.proof_connection IS NOT NULL OR u.mfa),
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

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
