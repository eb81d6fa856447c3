-- When each tenant was last compared with the pool, and who is at it now (decision 0014).

CREATE TABLE "reconciliations" (
  "tenant_id" uuid PRIMARY KEY REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "lease_until" timestamptz(6),
  "finished_at" timestamptz(6),
  "differences" integer NOT NULL DEFAULT 0,
  "repaired" integer NOT NULL DEFAULT 0
);

ALTER TABLE "reconciliations" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "reconciliations"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

-- The tenants whose turn it is, the longest waiting first.
CREATE FUNCTION "tenants_to_reconcile"(p_older_than_seconds integer, p_limit integer)
RETURNS TABLE (tenant_id uuid, slug text, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT t.id, t.slug, t.name
  FROM public.tenants t
  LEFT JOIN public.reconciliations r ON r.tenant_id = t.id
  WHERE (r.finished_at IS NULL OR r.finished_at < now() - p_older_than_seconds * interval '1 second')
    AND (r.lease_until IS NULL OR r.lease_until < now())
  ORDER BY r.finished_at NULLS FIRST, t.id
  LIMIT p_limit
$$;

GRANT SELECT ON "reconciliations" TO "gatehouse_lookup";
GRANT SELECT, INSERT, UPDATE ON "reconciliations" TO "gatehouse_worker";
REVOKE ALL ON FUNCTION "tenants_to_reconcile"(integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "tenants_to_reconcile"(integer, integer) TO "gatehouse_worker";
GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
ALTER FUNCTION "tenants_to_reconcile"(integer, integer) OWNER TO "gatehouse_lookup";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
