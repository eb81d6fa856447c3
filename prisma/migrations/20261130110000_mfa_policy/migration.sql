-- A tenant may require a second factor of its members (decision 0146).

ALTER TABLE "tenants"
  ADD COLUMN "mfa_policy" text NOT NULL DEFAULT 'off'
    CHECK (mfa_policy IN ('off', 'required', 'required_unless_sso')),
  ADD COLUMN "mfa_grace_days" integer NOT NULL DEFAULT 0 CHECK (mfa_grace_days BETWEEN 0 AND 30),
  ADD COLUMN "mfa_policy_set_at" timestamptz(6),
  ADD CONSTRAINT "tenants_mfa_set_check" CHECK (mfa_policy = 'off' OR mfa_policy_set_at IS NOT NULL);

-- Since then the pool asks for a code whenever this person signs in; null while it does not.
ALTER TABLE "users" ADD COLUMN "mfa_since" timestamptz(6);
-- Since when is not known: sign-ins of before do not count.
UPDATE "users" SET "mfa_since" = now() WHERE "mfa";

-- When they were last told that the days of grace end.
ALTER TABLE "memberships" ADD COLUMN "mfa_warned_at" timestamptz(6);

GRANT SELECT ON "sso_subjects" TO "gatehouse_lookup";
GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";

-- What `authenticate_session` answers, which stays for the version before, and what a second factor has
-- to do with it: from `mfa_due_at` on this session does not open the tenant; null where it always does.
CREATE FUNCTION "enter_by_session"(p_token_hash bytea, p_slug text)
RETURNS TABLE (
  session_id uuid, groups text[], claims_at timestamptz, claims_expire_at timestamptz,
  last_seen_at timestamptz, claims_stale_at timestamptz, auth_time timestamptz,
  user_id uuid, email text, email_verified boolean, user_name text, avatar text,
  tenant_id uuid, tenant_slug text, tenant_name text,
  member_role text, member_status text, member_version integer, too_old boolean,
  custom_role_id uuid, custom_role_name text, custom_role_permissions text[],
  proof_tenant uuid, proof_connection uuid, proof_mfa boolean, sso_required boolean,
  mfa_due_at timestamptz, mfa_required boolean
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
         s.proof_tenant, s.proof_connection, factor.proved,
         coalesce(m.entry = 'sso' OR (t.sso_policy = 'required'
           AND NOT (m.break_glass AND m.role = 'owner' AND m.custom_role_id IS NULL)), false),
         due.at, coalesce(due.at <= now(), false)
  FROM public.sessions s
  JOIN public.users u ON u.id = s.user_id
  LEFT JOIN public.sso_connections c ON c.tenant_id = s.proof_tenant AND c.id = s.proof_connection
  -- A session that a connection has proved opens that connection's tenant and no other.
  LEFT JOIN (public.tenants t JOIN public.memberships m ON m.tenant_id = t.id)
    ON t.id = (SELECT a.tenant_id FROM public.tenant_slugs a WHERE a.slug = p_slug) AND m.user_id = u.id AND t.deleted_at IS NULL
      AND (s.proof_tenant IS NULL OR s.proof_tenant = t.id)
  LEFT JOIN public.roles r ON r.tenant_id = m.tenant_id AND r.id = m.custom_role_id
  -- The pool's counts for as long as the person has it.
  CROSS JOIN LATERAL (SELECT s.proof_mfa AND (s.proof_connection IS NOT NULL OR u.mfa) AS proved) AS factor
  CROSS JOIN LATERAL (SELECT CASE
    WHEN t.mfa_policy = 'off' OR factor.proved THEN NULL
    WHEN s.proof_connection IS NOT NULL AND (t.mfa_policy = 'required_unless_sso' OR c.mfa_trusted) THEN NULL
    ELSE greatest(t.mfa_policy_set_at, m.created_at) + t.mfa_grace_days * interval '1 day'
  END AS at) AS due
  WHERE s.token_hash = p_token_hash
    AND s.expires_at > now()
    AND s.last_seen_at > now() - s.idle_seconds * interval '1 second'
    AND (u.signed_out_at IS NULL OR s.auth_time > u.signed_out_at)
    AND u.status = 'active'
    -- It ends with its connection.
    AND (s.proof_connection IS NULL OR c.status = 'active')
$$;

-- The same of `authenticate_token`. A token does not say how one signed in: it counts as a second factor's
-- where the pool asked everyone who did, at that moment, as this person.
CREATE FUNCTION "enter_by_token"(
  p_user_id uuid, p_slug text, p_auth_time timestamptz, p_origin_jti text, p_grace_seconds integer
)
RETURNS TABLE (
  user_id uuid, email text, email_verified boolean, user_name text, avatar text,
  -- The person has signed out of this sign-in, or of all up to it.
  signed_out boolean,
  -- The pool's session of that moment was begun by the bridge: no proof by the pool (decision 0101).
  bridged boolean,
  tenant_id uuid, tenant_slug text, tenant_name text,
  member_role text, member_status text, member_version integer,
  -- Tokens of a sign-in up to this moment are too old for the tenant.
  too_old_until timestamptz,
  custom_role_id uuid, custom_role_name text, custom_role_permissions text[],
  sso_required boolean, proof_mfa boolean, mfa_due_at timestamptz, mfa_required boolean
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT u.id, u.email, u.email_verified, u.name, u.avatar,
         coalesce(p_auth_time <= u.signed_out_at, false) OR EXISTS (
           SELECT FROM public.ended_sign_ins e
           WHERE e.user_id = u.id AND e.origin_jti = p_origin_jti),
         EXISTS (
           SELECT FROM public.bridged_sign_ins b
           WHERE b.user_id = u.id AND (b.auth_time = p_auth_time OR (b.auth_time IS NULL
             AND p_auth_time BETWEEN
               date_trunc('second', b.issued_at) - p_grace_seconds * interval '1 second'
               AND b.last_asked_at + p_grace_seconds * interval '1 second'))),
         t.id, t.slug, t.name, m.role, m.status, m.version,
         -- GREATEST passes over NULL.
         greatest(now() - t.session_max_hours * interval '1 hour', m.signed_out_at),
         r.id, r.name, r.permissions,
         coalesce(m.entry = 'sso' OR (t.sso_policy = 'required'
           AND NOT (m.break_glass AND m.role = 'owner' AND m.custom_role_id IS NULL)), false),
         factor.proved, due.at, coalesce(due.at <= now(), false)
  FROM public.users u
  LEFT JOIN (public.tenants t JOIN public.memberships m ON m.tenant_id = t.id)
    ON t.id = (SELECT a.tenant_id FROM public.tenant_slugs a WHERE a.slug = p_slug)
    AND m.user_id = u.id AND t.deleted_at IS NULL
  LEFT JOIN public.roles r ON r.tenant_id = m.tenant_id AND r.id = m.custom_role_id
  CROSS JOIN LATERAL (SELECT u.mfa AND coalesce(p_auth_time > u.mfa_since, false) AS proved) AS factor
  CROSS JOIN LATERAL (SELECT CASE
    WHEN t.mfa_policy = 'off' OR factor.proved THEN NULL
    ELSE greatest(t.mfa_policy_set_at, m.created_at) + t.mfa_grace_days * interval '1 day'
  END AS at) AS due
  WHERE u.id = p_user_id AND u.status = 'active'
$$;

-- Does a tenant that this person is in rest on their second factor? Says yes or no, and not which.
CREATE FUNCTION "needs_second_factor"(p_user_id uuid)
RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (
    SELECT FROM public.memberships m JOIN public.tenants t ON t.id = m.tenant_id
    WHERE m.user_id = p_user_id AND m.status = 'active' AND m.entry <> 'sso'
      AND t.deleted_at IS NULL AND t.mfa_policy <> 'off')
$$;

-- Tenants where days of grace end within a week for someone without a second factor who has not been told.
CREATE FUNCTION "mfa_grace_ending"(p_limit integer)
RETURNS TABLE (tenant_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT t.id
  FROM public.tenants t
  WHERE t.mfa_policy <> 'off' AND t.mfa_grace_days > 0 AND t.deleted_at IS NULL AND EXISTS (
    SELECT FROM public.memberships m
    CROSS JOIN LATERAL (SELECT greatest(t.mfa_policy_set_at, m.created_at)
      + t.mfa_grace_days * interval '1 day' AS at) AS due
    WHERE m.tenant_id = t.id AND m.status = 'active' AND NOT m.mfa AND m.entry <> 'sso'
      AND due.at > now() AND EXISTS (
        SELECT FROM (VALUES (7), (3), (1)) AS told (days)
        WHERE due.at - told.days * interval '1 day' <= now()
          AND coalesce(m.mfa_warned_at < due.at - told.days * interval '1 day', true))
      -- Whom a connection vouches for well enough.
      AND NOT EXISTS (
        SELECT FROM public.sso_subjects s
        JOIN public.sso_connections c ON c.tenant_id = s.tenant_id AND c.id = s.connection_id
        WHERE s.tenant_id = m.tenant_id AND s.user_id = m.user_id AND c.status = 'active'
          AND (t.mfa_policy = 'required_unless_sso' OR c.mfa_trusted)))
  ORDER BY t.id
  LIMIT p_limit
$$;

REVOKE ALL ON FUNCTION "enter_by_session"(bytea, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION "enter_by_token"(uuid, text, timestamptz, text, integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION "needs_second_factor"(uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION "mfa_grace_ending"(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "enter_by_session"(bytea, text) TO "gatehouse_app";
GRANT EXECUTE ON FUNCTION "enter_by_token"(uuid, text, timestamptz, text, integer) TO "gatehouse_app";
GRANT EXECUTE ON FUNCTION "needs_second_factor"(uuid) TO "gatehouse_app";
GRANT EXECUTE ON FUNCTION "mfa_grace_ending"(integer) TO "gatehouse_worker";

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";

CREATE INDEX "tenants_mfa_grace" ON "tenants" ("id") WHERE mfa_policy <> 'off' AND deleted_at IS NULL;
