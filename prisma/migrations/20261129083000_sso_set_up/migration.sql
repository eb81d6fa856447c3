-- Only an active owner whom nothing narrows gets in without the identity provider: whoever becomes
-- anything else loses that with it (decision 0107).
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_break_glass_check"
  CHECK (NOT break_glass OR (role = 'owner' AND custom_role_id IS NULL AND status = 'active'));

GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";

-- Connections that nobody has looked after for some hours, the longest first: for the worker.
CREATE FUNCTION "connections_due"(p_hours integer, p_limit integer)
RETURNS TABLE (tenant_id uuid, connection_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT c.tenant_id, c.id
  FROM public.sso_connections c JOIN public.tenants t ON t.id = c.tenant_id
  WHERE c.status = 'active' AND c.protocol = 'saml' AND t.deleted_at IS NULL
    AND coalesce(c.metadata_checked_at, c.created_at) < now() - p_hours * interval '1 hour'
  ORDER BY coalesce(c.metadata_checked_at, c.created_at)
  LIMIT p_limit
$$;

REVOKE ALL ON FUNCTION "connections_due"(integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "connections_due"(integer, integer) TO "gatehouse_worker";

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
