-- Staff enter a tenant when an owner has let them, and for as long (decision 0130).

CREATE TABLE "support_accesses" (
  "tenant_id" uuid NOT NULL REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "id" uuid NOT NULL,
  "status" text NOT NULL DEFAULT 'requested'
    CHECK (status IN ('requested', 'refused', 'withdrawn', 'approved', 'ended')),
  "reason" text NOT NULL CHECK (char_length(reason) BETWEEN 1 AND 500),
  -- The operator, who alone gets in by it.
  "created_by" uuid NOT NULL,
  "created_by_name" text NOT NULL,
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  "asked_minutes" integer NOT NULL CHECK (asked_minutes BETWEEN 1 AND 1440),
  "asks_write" boolean NOT NULL,
  -- Until then an owner can answer.
  "answer_until" timestamptz(6) NOT NULL,
  "decided_by" uuid,
  "decided_at" timestamptz(6),
  "writes" boolean NOT NULL DEFAULT false,
  "until" timestamptz(6),
  "ended_by" uuid,
  "ended_at" timestamptz(6),
  PRIMARY KEY ("tenant_id", "id"),
  CONSTRAINT "support_accesses_approval_check" CHECK (
    (status IN ('approved', 'ended')) = ("until" IS NOT NULL)
    AND (writes = false OR asks_write)
    AND (decided_by IS NULL OR decided_by <> created_by))
);
CREATE UNIQUE INDEX "support_accesses_one_each" ON "support_accesses" ("tenant_id", "created_by")
  WHERE status IN ('requested', 'approved');

ALTER TABLE "support_accesses" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "support_accesses"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

GRANT SELECT, INSERT, UPDATE ON "support_accesses" TO "gatehouse_app";
-- The worker purges deleted tenants and erases people.
GRANT SELECT, DELETE ON "support_accesses" TO "gatehouse_worker";
GRANT UPDATE ("created_by_name") ON "support_accesses" TO "gatehouse_worker";

-- What staff did, in any tenant, in one list.
CREATE INDEX "audit_events_by_operators" ON "audit_events" ("id") WHERE actor_kind = 'operator';

GRANT SELECT ON "support_accesses", "audit_events" TO "gatehouse_lookup";
GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";

-- The access by which an operator is in the tenant of a slug now.
CREATE FUNCTION "support_access_for"(p_operator uuid, p_slug text)
RETURNS TABLE (access_id uuid, tenant_id uuid, tenant_slug text, tenant_name text, writes boolean,
  until timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT a.id, t.id, t.slug, t.name, a.writes, a.until
  FROM public.tenants t JOIN public.support_accesses a ON a.tenant_id = t.id
  WHERE t.id = (SELECT s.tenant_id FROM public.tenant_slugs s WHERE s.slug = p_slug)
    AND t.deleted_at IS NULL
    AND a.created_by = p_operator AND a.status = 'approved' AND a.until > now()
    AND public.is_operator(p_operator)
$$;

-- For operators alone: what they asked for, everywhere, newest first.
CREATE FUNCTION "operator_support_accesses"(p_operator uuid, p_tenant uuid, p_limit integer)
RETURNS TABLE (access_id uuid, tenant_id uuid, tenant_slug text, tenant_name text, status text,
  reason text, operator_id uuid, operator_name text, created_at timestamptz, asked_minutes integer,
  asks_write boolean, answer_until timestamptz, decided_at timestamptz, writes boolean,
  until timestamptz, ended_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT a.id, t.id, t.slug, t.name,
    CASE WHEN a.status = 'requested' AND a.answer_until <= now() THEN 'expired'
      WHEN a.status = 'approved' AND a.until <= now() THEN 'ended' ELSE a.status END,
    a.reason, a.created_by, a.created_by_name, a.created_at, a.asked_minutes, a.asks_write,
    a.answer_until, a.decided_at, a.writes, a.until, a.ended_at
  FROM public.support_accesses a JOIN public.tenants t ON t.id = a.tenant_id
  WHERE public.is_operator(p_operator) AND (p_tenant IS NULL OR a.tenant_id = p_tenant)
  ORDER BY a.created_at DESC, a.id DESC
  LIMIT p_limit
$$;

-- For operators alone: what staff did, newest first, from before an event. A tenant's own log holds the same rows.
CREATE FUNCTION "operator_events"(p_operator uuid, p_before uuid, p_limit integer)
RETURNS TABLE (id uuid, at timestamptz, action text, actor_id uuid, actor_name text,
  target_kind text, target_id uuid, target_name text, before jsonb, after jsonb, request_id text,
  tenant_id uuid, tenant_slug text, tenant_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT e.id, e.at, e.action, e.actor_id, e.actor_name, e.target_kind, e.target_id,
    e.target_name, e.before, e.after, e.request_id, t.id, t.slug, t.name
  FROM public.audit_events e JOIN public.tenants t ON t.id = e.tenant_id
  WHERE public.is_operator(p_operator) AND e.actor_kind = 'operator'
    AND (p_before IS NULL OR e.id < p_before)
  ORDER BY e.id DESC
  LIMIT p_limit
$$;

REVOKE ALL ON FUNCTION "support_access_for"(uuid, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION "operator_support_accesses"(uuid, uuid, integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION "operator_events"(uuid, uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "support_access_for"(uuid, text) TO "gatehouse_app";
GRANT EXECUTE ON FUNCTION "operator_support_accesses"(uuid, uuid, integer) TO "gatehouse_app";
GRANT EXECUTE ON FUNCTION "operator_events"(uuid, uuid, integer) TO "gatehouse_app";

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
