-- One tenant as operators see it: its state and its numbers, and nothing of what its people made.

GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";

CREATE FUNCTION "operator_tenant"(p_operator uuid, p_tenant uuid)
RETURNS TABLE (tenant_id uuid, slug text, name text, created_at timestamptz, status text,
  suspended_at timestamptz, suspension_reason text, deleted_at timestamptz, purge_at timestamptz,
  members integer, active_members integer, owners integer, files_quota_mib integer,
  sso_policy text, session_max_hours integer, verified_domains text[],
  compared_at timestamptz, differences integer, held_since timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT t.id, t.slug, t.name, t.created_at, t.status, t.suspended_at, t.suspension_reason,
    t.deleted_at, t.purge_at, n.members, n.active, n.owners, t.files_quota_mib, t.sso_policy,
    t.session_max_hours,
    ARRAY(SELECT d.name FROM public.domains d
      WHERE d.tenant_id = t.id AND d.state = 'verified' ORDER BY d.name LIMIT 20),
    r.finished_at, coalesce(r.differences, 0), r.held_since
  FROM public.tenants t
  LEFT JOIN public.reconciliations r ON r.tenant_id = t.id
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS members, (count(*) FILTER (WHERE m.status = 'active'))::int AS active,
      (count(*) FILTER (WHERE m.role = 'owner' AND m.custom_role_id IS NULL
        AND m.status = 'active'))::int AS owners
    FROM public.memberships m WHERE m.tenant_id = t.id) n
  WHERE public.is_operator(p_operator) AND t.id = p_tenant
    AND t.purged_at IS NULL AND t.slug <> 'platform'
$$;
REVOKE ALL ON FUNCTION "operator_tenant"(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "operator_tenant"(uuid, uuid) TO "gatehouse_app";

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
