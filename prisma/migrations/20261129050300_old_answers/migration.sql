-- An answer that nobody asks for again is deleted by the worker, a day after it was given.

CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys" ("created_at");
GRANT SELECT ON "idempotency_keys" TO "gatehouse_lookup";

GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";

CREATE FUNCTION "principals_with_old_answers"(p_limit integer) RETURNS TABLE (principal_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT DISTINCT k.principal_id FROM public.idempotency_keys k
  WHERE k.created_at <= now() - interval '24 hours' LIMIT p_limit
$$;
REVOKE ALL ON FUNCTION "principals_with_old_answers"(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "principals_with_old_answers"(integer) TO "gatehouse_worker";

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
