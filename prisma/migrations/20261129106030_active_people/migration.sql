-- Who was active in which month, and in which kind: what Cognito charges for (decision 0131).
CREATE TABLE "active_months" (
  "user_id" uuid NOT NULL REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  -- The first day of a calendar month, UTC.
  "month" date NOT NULL CHECK (extract(day FROM "month") = 1),
  "kind" text NOT NULL CHECK ("kind" IN ('local', 'social', 'federated')),
  PRIMARY KEY ("user_id", "month")
);
CREATE INDEX "active_months_by_month" ON "active_months" ("month", "kind");

-- Those who are erased, and months of long ago: numbers alone.
CREATE TABLE "past_active_people" (
  "month" date NOT NULL,
  "kind" text NOT NULL,
  "people" integer NOT NULL,
  PRIMARY KEY ("month", "kind")
);

ALTER TABLE "active_months" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "person" ON "active_months"
  USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid)
  WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);
ALTER TABLE "past_active_people" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "open" ON "past_active_people" USING (true) WITH CHECK (true);

GRANT SELECT, INSERT, UPDATE, DELETE ON "active_months" TO "gatehouse_app";
GRANT SELECT, INSERT, UPDATE ON "past_active_people" TO "gatehouse_app";
-- The worker erases people.
GRANT SELECT, DELETE ON "active_months" TO "gatehouse_worker";
GRANT SELECT, INSERT, UPDATE ON "past_active_people" TO "gatehouse_worker";
GRANT SELECT ON "active_months", "past_active_people" TO "gatehouse_lookup";

-- A sign-in and a renewal of its claims both count at Cognito. Once a month in the dearest kind; with
-- the rights of whoever writes the session.
CREATE FUNCTION "session_counts_as_active"() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  kinds CONSTANT text[] := ARRAY['local', 'social', 'federated'];
  this_month CONSTANT date := date_trunc('month', NEW.claims_at AT TIME ZONE 'UTC')::date;
  this_kind text := 'local';
BEGIN
  IF NEW.proof_connection IS NOT NULL THEN
    this_kind := 'federated';
  ELSIF EXISTS (
    SELECT FROM public.users u WHERE u.id = NEW.user_id AND u.pool_username <> u.id::text
  ) THEN
    this_kind := 'social';
  END IF;
  INSERT INTO public.active_months AS a (user_id, month, kind)
  VALUES (NEW.user_id, this_month, this_kind)
  ON CONFLICT (user_id, month) DO UPDATE SET kind = EXCLUDED.kind
    WHERE array_position(kinds, EXCLUDED.kind) > array_position(kinds, a.kind);
  DELETE FROM public.active_months a
  WHERE a.user_id = NEW.user_id AND a.month < this_month - interval '1 year';
  RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION "session_counts_as_active"() FROM PUBLIC;
CREATE TRIGGER "session_counts_as_active" AFTER INSERT OR UPDATE OF "claims_at" ON "sessions"
  FOR EACH ROW EXECUTE FUNCTION "session_counts_as_active"();

CREATE FUNCTION "active_month_stays_a_number"() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO public.past_active_people AS p (month, kind, people) VALUES (OLD.month, OLD.kind, 1)
  ON CONFLICT (month, kind) DO UPDATE SET people = p.people + 1;
  RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION "active_month_stays_a_number"() FROM PUBLIC;
CREATE TRIGGER "active_month_stays_a_number" AFTER DELETE ON "active_months"
  FOR EACH ROW EXECUTE FUNCTION "active_month_stays_a_number"();

-- Those who are signed in were active when their claims came. The owner sees rows only without FORCE.
ALTER TABLE "sessions" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "users" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "active_months" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "active_months" (user_id, month, kind)
SELECT s.user_id, date_trunc('month', s.claims_at AT TIME ZONE 'UTC')::date,
  CASE WHEN bool_or(s.proof_connection IS NOT NULL) THEN 'federated'
    WHEN bool_or(u.pool_username <> u.id::text) THEN 'social' ELSE 'local' END
FROM "sessions" s JOIN "users" u ON u.id = s.user_id
GROUP BY 1, 2;
ALTER TABLE "sessions" FORCE ROW LEVEL SECURITY;
ALTER TABLE "users" FORCE ROW LEVEL SECURITY;
ALTER TABLE "active_months" FORCE ROW LEVEL SECURITY;

GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";

CREATE FUNCTION "operator_active_people"(p_operator uuid, p_from date)
RETURNS TABLE (month text, local integer, social integer, federated integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT to_char(n.month, 'YYYY-MM'),
    coalesce(sum(n.people) FILTER (WHERE n.kind = 'local'), 0)::int,
    coalesce(sum(n.people) FILTER (WHERE n.kind = 'social'), 0)::int,
    coalesce(sum(n.people) FILTER (WHERE n.kind = 'federated'), 0)::int
  FROM (
    SELECT a.month, a.kind, count(*) AS people FROM public.active_months a
    WHERE a.month >= p_from GROUP BY a.month, a.kind
    UNION ALL
    SELECT p.month, p.kind, p.people FROM public.past_active_people p WHERE p.month >= p_from) n
  WHERE public.is_operator(p_operator)
  GROUP BY n.month
$$;

-- A person as operators see them: where they belong, and what they are signed in with. Not from which
-- address, and nothing of what they made.
CREATE FUNCTION "operator_person"(p_operator uuid, p_user uuid)
RETURNS TABLE (user_id uuid, email text, name text, status text, settled boolean,
  created_at timestamptz, last_sign_in_at timestamptz, mfa boolean, social boolean, operator boolean,
  tenants jsonb, sessions jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT u.id, u.email, u.name, u.status, u.status_version = u.applied_status_version,
    u.created_at, u.last_sign_in_at, u.mfa, coalesce(u.pool_username <> u.id::text, false),
    EXISTS (SELECT FROM public.operators o WHERE o.user_id = u.id),
    (SELECT coalesce(jsonb_agg(x ORDER BY x.name, x.id), '[]') FROM (
      SELECT t.id, t.slug, t.name, m.role, m.status
      FROM public.memberships m JOIN public.tenants t ON t.id = m.tenant_id
      WHERE m.user_id = u.id AND t.purged_at IS NULL
      ORDER BY t.name, t.id LIMIT 100) x),
    (SELECT coalesce(jsonb_agg(y ORDER BY y.created_at DESC), '[]') FROM (
      SELECT s.user_agent, s.created_at, s.last_seen_at, s.proof_connection IS NOT NULL AS federated
      FROM public.sessions s
      WHERE s.user_id = u.id AND s.expires_at > now()
        AND s.last_seen_at > now() - s.idle_seconds * interval '1 second'
      ORDER BY s.created_at DESC LIMIT 50) y)
  FROM public.users u
  WHERE public.is_operator(p_operator) AND u.id = p_user AND u.status <> 'erased'
$$;

-- The list of tenants says which ones are suspended.
DROP FUNCTION "operator_tenants"(uuid, text, text, integer);
CREATE FUNCTION "operator_tenants"(p_operator uuid, p_search text, p_after text, p_limit integer)
RETURNS TABLE (tenant_id uuid, slug text, name text, created_at timestamptz, suspended boolean,
  deleted_at timestamptz, purge_at timestamptz, members integer, owners integer,
  compared_at timestamptz, differences integer, repaired integer, findings jsonb,
  held_since timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT t.id, t.slug, t.name, t.created_at, t.status = 'suspended', t.deleted_at, t.purge_at,
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

REVOKE ALL ON FUNCTION "operator_active_people"(uuid, date), "operator_person"(uuid, uuid),
  "operator_tenants"(uuid, text, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "operator_active_people"(uuid, date), "operator_person"(uuid, uuid),
  "operator_tenants"(uuid, text, text, integer) TO "gatehouse_app";

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
