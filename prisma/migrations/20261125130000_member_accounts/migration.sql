-- What a tenant's admin may do about how a member signs in (decision 0063): end their sign-ins to
-- this tenant, and reset an account that nobody else relies on.

-- Sign-ins up to this moment do not count in this tenant.
ALTER TABLE "memberships" ADD COLUMN "signed_out_at" TIMESTAMPTZ(6);

ALTER TABLE "bulk_changes" DROP CONSTRAINT "bulk_changes_action_check";
ALTER TABLE "bulk_changes" ADD CONSTRAINT "bulk_changes_action_check" CHECK (
  action IN ('change_role', 'deactivate', 'reactivate', 'remove', 'sign_out', 'reset_password'));

-- The worker writes down what it did to an account.
GRANT INSERT ON "security_events" TO "gatehouse_worker";

GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";

CREATE OR REPLACE FUNCTION "authenticate_session"(p_token_hash bytea, p_slug text)
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
           OR coalesce(s.longest_idle_seconds >= t.session_idle_minutes * 60, false)
           OR coalesce(s.auth_time <= m.signed_out_at, false),
         r.id, r.name, r.permissions
  FROM public.sessions s
  JOIN public.users u ON u.id = s.user_id
  LEFT JOIN (public.tenants t JOIN public.memberships m ON m.tenant_id = t.id)
    ON t.id = (SELECT a.tenant_id FROM public.tenant_slugs a WHERE a.slug = p_slug) AND m.user_id = u.id AND t.deleted_at IS NULL
  LEFT JOIN public.roles r ON r.tenant_id = m.tenant_id AND r.id = m.custom_role_id
  WHERE s.token_hash = p_token_hash
    AND s.expires_at > now()
    AND s.last_seen_at > now() - s.idle_seconds * interval '1 second'
    AND (u.signed_out_at IS NULL OR s.auth_time > u.signed_out_at)
    AND u.status = 'active'
$$;

CREATE OR REPLACE FUNCTION "authenticate_user"(p_user_id uuid, p_slug text)
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
         -- GREATEST passes over NULL.
         greatest(now() - t.session_max_hours * interval '1 hour', m.signed_out_at),
         r.id, r.name, r.permissions
  FROM public.users u
  LEFT JOIN (public.tenants t JOIN public.memberships m ON m.tenant_id = t.id)
    ON t.id = (SELECT a.tenant_id FROM public.tenant_slugs a WHERE a.slug = p_slug) AND m.user_id = u.id AND t.deleted_at IS NULL
  LEFT JOIN public.roles r ON r.tenant_id = m.tenant_id AND r.id = m.custom_role_id
  WHERE u.id = p_user_id AND u.status = 'active'
$$;

-- Does anybody but the tenant of the setting rely on this account? Deactivated memberships, deleted
-- tenants that may come back, and staff count. Says nothing of where.
CREATE FUNCTION "account_is_shared"(p_user_id uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (
      SELECT FROM public.memberships m JOIN public.tenants t ON t.id = m.tenant_id
      WHERE m.user_id = p_user_id AND t.purged_at IS NULL
        AND m.tenant_id IS DISTINCT FROM nullif(current_setting('app.tenant_id', true), '')::uuid)
    OR EXISTS (SELECT FROM public.operators o WHERE o.user_id = p_user_id)
$$;
REVOKE ALL ON FUNCTION "account_is_shared"(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "account_is_shared"(uuid) TO "gatehouse_app", "gatehouse_worker";

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
