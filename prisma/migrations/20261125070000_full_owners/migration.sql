-- Operators read how many owners a tenant has: those whose role nothing narrows, as the last-owner
-- rule counts them (decision 0030).
GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";
CREATE OR REPLACE FUNCTION "operator_tenants"(p_operator uuid, p_search text, p_after text, p_limit integer)
RETURNS TABLE (tenant_id uuid, slug text, name text, created_at timestamptz,
  deleted_at timestamptz, purge_at timestamptz, members integer, owners integer,
  compared_at timestamptz, differences integer, repaired integer, findings jsonb,
  held_since timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT t.id, t.slug, t.name, t.created_at, t.deleted_at, t.purge_at,
    (SELECT count(*)::int FROM public.memberships m WHERE m.tenant_id = t.id),
    (SELECT count(*)::int FROM public.memberships m
      WHERE m.tenant_id = t.id AND m.role = 'owner' AND m.custom_role_id IS NULL
        AND m.status = 'active'),
    r.finished_at, coalesce(r.differences, 0), coalesce(r.repaired, 0),
    coalesce(r.findings, '[]'), r.held_since
  FROM public.tenants t
  LEFT JOIN public.reconciliations r ON r.tenant_id = t.id
  WHERE public.is_operator(p_operator)
    AND t.purged_at IS NULL AND t.slug <> 'platform' AND t.slug > p_after
    AND (p_search = '' OR position(lower(p_search) in t.slug) > 0
      OR position(lower(p_search) in lower(t.name)) > 0)
  ORDER BY t.slug
  LIMIT p_limit
$$;
SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
