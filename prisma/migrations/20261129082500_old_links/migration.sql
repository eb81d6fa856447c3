-- What waited for a proof that never came is deleted by the worker, a day later.

GRANT SELECT ON "pending_links" TO "gatehouse_lookup";

GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";

CREATE FUNCTION "users_with_old_links"(p_limit integer) RETURNS TABLE (user_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT l.user_id FROM public.pending_links l
  WHERE l.expires_at <= now() - interval '24 hours' LIMIT p_limit
$$;
REVOKE ALL ON FUNCTION "users_with_old_links"(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "users_with_old_links"(integer) TO "gatehouse_worker";

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
