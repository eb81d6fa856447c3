-- How many tenants a person has made: a pool has room for 10,000 groups (decision 0082).

ALTER TABLE "tenants" ADD COLUMN "created_by" uuid;
ALTER TABLE "reconciliations" ADD COLUMN "groups" smallint NOT NULL DEFAULT 0;

ALTER TABLE "tenants" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "audit_events" NO FORCE ROW LEVEL SECURITY;
UPDATE "tenants" t SET created_by = e.actor_id
  FROM "audit_events" e
  WHERE e.tenant_id = t.id AND e.action = 'tenant.created' AND e.actor_kind = 'user';
ALTER TABLE "tenants" FORCE ROW LEVEL SECURITY;
ALTER TABLE "audit_events" FORCE ROW LEVEL SECURITY;

CREATE INDEX "tenants_created_by_idx" ON "tenants" ("created_by");

GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";

-- Those that still have groups, deleted ones that can be restored included; and those of a day.
CREATE FUNCTION "tenants_made_by"(p_user_id uuid) RETURNS TABLE (alive integer, today integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT (count(*) FILTER (WHERE t.purged_at IS NULL))::int,
    (count(*) FILTER (WHERE t.created_at > now() - interval '1 day'))::int
  FROM public.tenants t WHERE t.created_by = p_user_id
$$;

-- For operators: how many groups the last comparisons found, of how many tenants of all.
CREATE FUNCTION "operator_groups"(p_operator uuid)
RETURNS TABLE (groups integer, compared integer, tenants integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT coalesce(sum(r.groups), 0)::int, count(r.finished_at)::int, count(*)::int
  FROM public.tenants t LEFT JOIN public.reconciliations r ON r.tenant_id = t.id
  WHERE public.is_operator(p_operator) AND t.purged_at IS NULL AND t.slug <> 'platform'
$$;

-- For operators: who may make no further tenant.
CREATE FUNCTION "operator_creators"(p_operator uuid, p_total integer, p_a_day integer,
  p_limit integer)
RETURNS TABLE (user_id uuid, email text, name text, alive integer, today integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT u.id, u.email, u.name, m.alive, m.today
  FROM (
    SELECT t.created_by, (count(*) FILTER (WHERE t.purged_at IS NULL))::int AS alive,
      (count(*) FILTER (WHERE t.created_at > now() - interval '1 day'))::int AS today
    FROM public.tenants t WHERE t.created_by IS NOT NULL GROUP BY t.created_by
  ) m JOIN public.users u ON u.id = m.created_by
  WHERE public.is_operator(p_operator) AND u.status <> 'erased'
    AND (m.alive >= p_total OR m.today >= p_a_day)
  ORDER BY m.alive DESC, m.today DESC, u.id
  LIMIT p_limit
$$;

REVOKE ALL ON FUNCTION "tenants_made_by"(uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION "operator_groups"(uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION "operator_creators"(uuid, integer, integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "tenants_made_by"(uuid) TO "gatehouse_app";
GRANT EXECUTE ON FUNCTION "operator_groups"(uuid) TO "gatehouse_app";
GRANT EXECUTE ON FUNCTION "operator_creators"(uuid, integer, integer, integer) TO "gatehouse_app";

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
