-- A tenant's rows of the product may stand in a database of its own (decision 0162). This schema is
-- that of each such database as well; what the control database alone fills stays empty there.

-- Control database: where the rows of a tenant stand that has, or had, a database of its own.
CREATE TABLE "placements" (
  "tenant_id" uuid PRIMARY KEY REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  -- Names the settings that lead to its database. No address and no password stands here.
  "database_key" text NOT NULL CHECK (database_key ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  "place" text NOT NULL DEFAULT 'pooled' CHECK (place IN ('pooled', 'dedicated')),
  -- Grows with every run of a mover: one that comes late is refused wherever it writes.
  "epoch" integer NOT NULL DEFAULT 0,
  -- A move under way; it is past its switch when this is the place.
  "moving_to" text CHECK (moving_to IN ('pooled', 'dedicated')),
  "step" text NOT NULL DEFAULT 'settled'
    CHECK (step IN ('settled', 'freezing', 'copying', 'comparing', 'opening')),
  "stepped_at" timestamptz(6) NOT NULL DEFAULT now(),
  -- The copy that a move has left, until it is erased.
  "copy_until" timestamptz(6),
  -- Why its own database is not used, for those who run the service.
  "refusal" text,
  CHECK ((moving_to IS NULL) = (step = 'settled'))
);

-- Every database: whether it takes writes to a tenant's rows of the product. Without a row it does.
CREATE TABLE "tenant_gates" (
  "tenant_id" uuid PRIMARY KEY REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  -- The dedicated database of a tenant says so here, and is refused otherwise.
  "kind" text NOT NULL CHECK (kind IN ('pooled', 'dedicated')),
  "open" boolean NOT NULL,
  "epoch" integer NOT NULL
);

-- Control database: what became of a change that was prepared in a tenant's own database.
CREATE TABLE "joined_commits" (
  "tenant_id" uuid NOT NULL REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "id" uuid NOT NULL,
  "committed" boolean NOT NULL,
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  PRIMARY KEY ("tenant_id", "id")
);

ALTER TABLE "placements" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "placements"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
ALTER TABLE "tenant_gates" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "tenant_gates"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
ALTER TABLE "joined_commits" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "joined_commits"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

-- The worker moves; the app is held by what the mover says.
GRANT SELECT ON "tenant_gates" TO "gatehouse_app";
GRANT SELECT, UPDATE ("place", "epoch", "moving_to", "step", "stepped_at", "copy_until")
  ON "placements" TO "gatehouse_worker";
GRANT SELECT, INSERT, UPDATE ("open", "epoch") ON "tenant_gates" TO "gatehouse_worker";
GRANT SELECT, INSERT, DELETE ON "joined_commits" TO "gatehouse_app", "gatehouse_worker";
GRANT INSERT ON "projects" TO "gatehouse_worker";
GRANT SELECT ON "placements" TO "gatehouse_lookup";

-- On every table that stands with a tenant. Who writes holds the gate to the end of the transaction,
-- through its preparation too, so a mover that shuts it has waited for all who came in before.
CREATE FUNCTION "tenant_is_written_here"() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  tenant CONSTANT uuid := nullif(current_setting('app.tenant_id', true), '')::uuid;
BEGIN
  IF tenant IS NULL OR current_setting('app.moves_tenant', true) = tenant::text THEN
    RETURN NULL;
  END IF;
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('tenant gate ' || tenant, 0));
  IF EXISTS (SELECT FROM public.tenant_gates g WHERE g.tenant_id = tenant AND NOT g.open) THEN
    RAISE EXCEPTION 'the rows of this tenant are not written here' USING ERRCODE = 'GH001';
  END IF;
  RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION "tenant_is_written_here"() FROM PUBLIC;
CREATE TRIGGER "tenant_is_written_here" BEFORE INSERT OR UPDATE OR DELETE ON "projects"
  FOR EACH STATEMENT EXECUTE FUNCTION "tenant_is_written_here"();

GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";

-- Goes along with the question who is calling. Null for a tenant that never had a database of its own.
CREATE FUNCTION "placement_of"(p_tenant uuid) RETURNS json
LANGUAGE sql STABLE STRICT SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT json_build_object('key', p.database_key, 'place', p.place, 'refused', p.refusal IS NOT NULL)
  FROM public.placements p WHERE p.tenant_id = p_tenant
$$;

-- Moves that no one is at any more, and copies whose time has come. The worker's role only; ids alone.
CREATE FUNCTION "placements_due"(p_idle_seconds integer)
RETURNS TABLE (tenant_id uuid, due text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT p.tenant_id, CASE WHEN p.moving_to IS NULL THEN 'erase' ELSE 'move' END
  FROM public.placements p
  WHERE (p.moving_to IS NOT NULL AND p.stepped_at < now() - p_idle_seconds * interval '1 second')
    OR (p.moving_to IS NULL AND p.copy_until < now())
  ORDER BY p.stepped_at LIMIT 100
$$;

REVOKE ALL ON FUNCTION "placement_of"(uuid), "placements_due"(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "placement_of"(uuid) TO "gatehouse_app", "gatehouse_worker";
GRANT EXECUTE ON FUNCTION "placements_due"(integer) TO "gatehouse_worker";

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
