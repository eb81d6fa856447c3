-- Secrets that are kept for long are sealed anew after the key was changed (decision 0116).

GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";

-- The worker's: connections whose secrets were sealed with another key than the one that seals now.
CREATE FUNCTION "connections_sealed_otherwise"(p_header bytea, p_limit integer)
RETURNS TABLE (tenant_id uuid, connection_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT c.tenant_id, c.id FROM public.sso_connections c
  WHERE substring(c.sealed_secrets FROM 1 FOR length(p_header)) <> p_header
  ORDER BY c.tenant_id, c.id
  LIMIT p_limit
$$;
REVOKE ALL ON FUNCTION "connections_sealed_otherwise"(bytea, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "connections_sealed_otherwise"(bytea, integer) TO "gatehouse_worker";

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
