-- Staff ask for moves of tenants between databases, and see how they go (decision 0167). A row is what
-- someone wishes: a worker looks whether they still may when it begins.
CREATE TABLE "tenant_moves" (
  "tenant_id" uuid NOT NULL REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "id" uuid NOT NULL,
  "to_place" text NOT NULL CHECK (to_place IN ('pooled', 'dedicated')),
  "status" text NOT NULL DEFAULT 'asked'
    CHECK (status IN ('asked', 'running', 'done', 'failed', 'canceled', 'refused')),
  -- Null for the command line. Their name is read when it is shown.
  "asked_by" uuid,
  -- The tenant's log has the event of this request; without it no one has asked.
  "request_id" text,
  "asked_at" timestamptz(6) NOT NULL DEFAULT now(),
  "started_at" timestamptz(6),
  "ended_at" timestamptz(6),
  -- Heeded up to the switch; from then on a move only goes forwards.
  "cancel_asked" boolean NOT NULL DEFAULT false,
  "switched" boolean NOT NULL DEFAULT false,
  "rows_total" integer,
  "rows_copied" integer NOT NULL DEFAULT 0,
  -- A word for what went wrong; the worker's log has the rest.
  "failure" text CHECK (failure ~ '^[a-z_]{1,40}$'),
  PRIMARY KEY ("tenant_id", "id"),
  CHECK ((status IN ('asked', 'running')) = (ended_at IS NULL)),
  CHECK (status <> 'asked' OR (asked_by IS NOT NULL AND request_id IS NOT NULL))
);
CREATE UNIQUE INDEX "tenant_moves_one_each" ON "tenant_moves" ("tenant_id")
  WHERE status IN ('asked', 'running');

ALTER TABLE "tenant_moves" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "tenant_moves"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

-- How a tenant's own database was when a worker last looked.
ALTER TABLE "placements"
  ADD COLUMN "checked_at" timestamptz(6),
  ADD COLUMN "fault" text,
  ADD COLUMN "connections" integer,
  ADD COLUMN "connections_allowed" integer,
  ADD COLUMN "migrations" integer;

-- The app asks and takes back; it begins and ends nothing.
GRANT SELECT, INSERT ("tenant_id", "id", "to_place", "asked_by", "request_id"),
  UPDATE ("status", "ended_at", "cancel_asked") ON "tenant_moves" TO "gatehouse_app";
GRANT SELECT, INSERT, UPDATE, DELETE ON "tenant_moves" TO "gatehouse_worker";
GRANT UPDATE ("checked_at", "fault", "connections", "connections_allowed", "migrations")
  ON "placements" TO "gatehouse_worker";
GRANT SELECT ON "tenant_moves" TO "gatehouse_lookup";
GRANT EXECUTE ON FUNCTION "applied_migrations"() TO "gatehouse_lookup";

GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";

-- Whoever asked for a move is still staff: the worker looks again.
GRANT EXECUTE ON FUNCTION "is_operator"(uuid) TO "gatehouse_worker";

-- What staff have asked for, and which databases it is time to look at. The worker's role only; ids alone.
CREATE FUNCTION "moves_asked"() RETURNS TABLE (tenant_id uuid, move_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT m.tenant_id, m.id FROM public.tenant_moves m WHERE m.status = 'asked'
  ORDER BY m.asked_at LIMIT 100
$$;
CREATE FUNCTION "databases_to_check"(p_every_seconds integer) RETURNS TABLE (tenant_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT p.tenant_id FROM public.placements p
  WHERE p.checked_at IS NULL OR p.checked_at < now() - p_every_seconds * interval '1 second'
  ORDER BY p.checked_at NULLS FIRST LIMIT 500
$$;

-- For operators alone: tenants' own databases, those with a fault first.
CREATE FUNCTION "operator_databases"(p_operator uuid, p_tenant uuid, p_limit integer)
RETURNS TABLE (tenant_id uuid, slug text, name text, database_key text, place text,
  moving_to text, step text, refusal text, fault text, checked_at timestamptz, connections integer,
  connections_allowed integer, migrations integer, total integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT t.id, t.slug, t.name, p.database_key, p.place, p.moving_to, p.step, p.refusal, p.fault,
    p.checked_at, p.connections, p.connections_allowed, p.migrations, (count(*) OVER ())::int
  FROM public.placements p JOIN public.tenants t ON t.id = p.tenant_id
  WHERE public.is_operator(p_operator) AND (p_tenant IS NULL OR t.id = p_tenant)
  ORDER BY (p.refusal IS NULL AND p.fault IS NULL), p.database_key
  LIMIT p_limit
$$;

-- For operators alone: the pool, as it is now.
CREATE FUNCTION "operator_pool"(p_operator uuid)
RETURNS TABLE (tenants integer, connections integer, connections_allowed integer, migrations integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT
    (SELECT count(*)::int FROM public.tenants t
      WHERE t.purged_at IS NULL AND t.slug <> 'platform' AND NOT EXISTS (
        SELECT FROM public.placements p WHERE p.tenant_id = t.id AND p.place = 'dedicated')),
    (SELECT sum(s.numbackends)::int FROM pg_stat_database s WHERE s.datid <> 0),
    current_setting('max_connections')::int
      - current_setting('superuser_reserved_connections')::int,
    (SELECT count(*)::int FROM public.applied_migrations())
  WHERE public.is_operator(p_operator)
$$;

-- For operators alone: the last moves of a tenant, the newest first.
CREATE FUNCTION "operator_moves"(p_operator uuid, p_tenant uuid, p_limit integer)
RETURNS TABLE (id uuid, to_place text, status text, asked_by_name text, asked_at timestamptz,
  started_at timestamptz, ended_at timestamptz, cancel_asked boolean, switched boolean,
  rows_total integer, rows_copied integer, failure text, step text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT m.id, m.to_place, m.status, u.name, m.asked_at, m.started_at, m.ended_at, m.cancel_asked,
    m.switched, m.rows_total, m.rows_copied, m.failure,
    CASE WHEN m.status = 'running' THEN p.step END
  FROM public.tenant_moves m
  LEFT JOIN public.placements p ON p.tenant_id = m.tenant_id
  LEFT JOIN public.users u ON u.id = m.asked_by
  WHERE public.is_operator(p_operator) AND m.tenant_id = p_tenant
  ORDER BY m.asked_at DESC, m.id DESC
  LIMIT p_limit
$$;

REVOKE ALL ON FUNCTION "moves_asked"(), "databases_to_check"(integer),
  "operator_databases"(uuid, uuid, integer), "operator_pool"(uuid),
  "operator_moves"(uuid, uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "moves_asked"(), "databases_to_check"(integer) TO "gatehouse_worker";
GRANT EXECUTE ON FUNCTION "operator_databases"(uuid, uuid, integer), "operator_pool"(uuid),
  "operator_moves"(uuid, uuid, integer) TO "gatehouse_app";

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
