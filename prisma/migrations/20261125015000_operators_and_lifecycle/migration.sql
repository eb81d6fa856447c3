-- Tenants that are deleted come back until they are purged (decision 0046). The row stays for good:
-- its slug stays taken, and its chain of events keeps its beginning.

ALTER TABLE "tenants"
  ADD COLUMN "deleted_at" timestamptz(6),
  ADD COLUMN "purge_at" timestamptz(6),
  ADD COLUMN "purged_at" timestamptz(6),
  ADD CONSTRAINT "tenants_deletion_check" CHECK (
    (deleted_at IS NULL) = (purge_at IS NULL) AND (purged_at IS NULL OR deleted_at IS NOT NULL));

-- What is desired of a person in the pool, and what the pool is known to have (decision 0045).

ALTER TABLE "users"
  ADD COLUMN "status" text NOT NULL DEFAULT 'active'
    CHECK (status IN ('active', 'disabled', 'erasing', 'erased')),
  ADD COLUMN "status_version" integer NOT NULL DEFAULT 1,
  ADD COLUMN "applied_status_version" integer NOT NULL DEFAULT 1;

-- Staff of the SaaS. The claim alone gives nothing, and neither does the row (decision D2).

CREATE TABLE "operators" (
  "user_id" uuid PRIMARY KEY REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "created_at" timestamptz(6) NOT NULL DEFAULT now()
);
ALTER TABLE "operators" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "person" ON "operators"
  USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid)
  WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);
GRANT SELECT ON "operators" TO "gatehouse_app", "gatehouse_lookup";
GRANT SELECT, INSERT, DELETE ON "operators" TO "gatehouse_worker";

-- What the last comparison found, without names; and whether missing rights wait for an operator.

ALTER TABLE "reconciliations"
  ADD COLUMN "findings" jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN "held_since" timestamptz(6);

-- What operators do to no tenant in particular is an event of the platform, a tenant without members.

ALTER TABLE "audit_events" DROP CONSTRAINT "audit_events_actor_kind_check";
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_actor_kind_check"
  CHECK (actor_kind IN ('user', 'api_key', 'system', 'operator'));
SELECT set_config('app.tenant_id', '00000000-0000-7000-8000-000000000001', true);
INSERT INTO "tenants" ("id", "slug", "name")
  VALUES ('00000000-0000-7000-8000-000000000001', 'platform', 'Platform');
SELECT set_config('app.tenant_id', '', true);

-- Erasing personal data from the log: the one change that it allows. The role that makes it may
-- write these columns and nothing of the chain, and row-level security holds for it.

GRANT USAGE ON SCHEMA public TO "gatehouse_eraser";
GRANT SELECT ON "audit_events" TO "gatehouse_eraser";
GRANT UPDATE ("actor_name", "target_name", "before", "after", "address", "salt")
  ON "audit_events" TO "gatehouse_eraser";

CREATE OR REPLACE FUNCTION "audit_events_are_append_only"() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_user = 'gatehouse_eraser' THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION 'audit events are append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
GRANT EXECUTE ON FUNCTION "audit_events_are_append_only"() TO "gatehouse_eraser";

-- Of one person in the tenant of the scope, or, without a person, of everybody.
CREATE FUNCTION "erase_audit_events"(p_tenant_id uuid, p_user_id uuid, p_email text)
RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  erased integer;
BEGIN
  UPDATE public.audit_events
    SET actor_name = '', target_name = '', before = NULL, after = NULL, address = NULL, salt = NULL
    WHERE tenant_id = p_tenant_id AND salt IS NOT NULL
      AND (p_user_id IS NULL OR actor_id = p_user_id OR target_id = p_user_id
        OR target_name = p_email OR before->>'email' = p_email OR after->>'email' = p_email);
  GET DIAGNOSTICS erased = ROW_COUNT;
  RETURN erased;
END $$;
REVOKE ALL ON FUNCTION "erase_audit_events"(uuid, uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "erase_audit_events"(uuid, uuid, text) TO "gatehouse_worker";

-- The worker purges tenants and erases people.

GRANT UPDATE ON "tenants" TO "gatehouse_worker";
GRANT SELECT, DELETE ON "memberships", "invitations", "projects", "api_keys", "reconciliations",
  "sessions", "idempotency_keys" TO "gatehouse_worker";
GRANT UPDATE ("created_by_name") ON "projects", "api_keys" TO "gatehouse_worker";

-- Look-ups. Deleted tenants are not there, and neither are people who are disabled or erased.

GRANT CREATE ON SCHEMA public TO "gatehouse_lookup", "gatehouse_eraser";
ALTER FUNCTION "erase_audit_events"(uuid, uuid, text) OWNER TO "gatehouse_eraser";
GRANT SELECT ON "operators" TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";

CREATE OR REPLACE FUNCTION "authenticate_session"(p_token_hash bytea, p_slug text)
RETURNS TABLE (
  session_id uuid, groups text[], claims_at timestamptz, claims_expire_at timestamptz,
  last_seen_at timestamptz, claims_stale_at timestamptz, auth_time timestamptz,
  user_id uuid, email text, email_verified boolean, user_name text,
  tenant_id uuid, tenant_slug text, tenant_name text,
  member_role text, member_status text, member_version integer
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT s.id, s.groups, s.claims_at, s.claims_expire_at, s.last_seen_at, u.claims_stale_at,
         s.auth_time, u.id, u.email, u.email_verified, u.name,
         t.id, t.slug, t.name, m.role, m.status, m.version
  FROM public.sessions s
  JOIN public.users u ON u.id = s.user_id
  LEFT JOIN (public.tenants t JOIN public.memberships m ON m.tenant_id = t.id)
    ON t.slug = p_slug AND m.user_id = u.id AND t.deleted_at IS NULL
  WHERE s.token_hash = p_token_hash
    AND s.expires_at > now()
    AND s.last_seen_at > now() - s.idle_seconds * interval '1 second'
    AND (u.signed_out_at IS NULL OR s.auth_time > u.signed_out_at)
    AND u.status = 'active'
$$;

CREATE OR REPLACE FUNCTION "authenticate_user"(p_user_id uuid, p_slug text)
RETURNS TABLE (
  user_id uuid, email text, email_verified boolean, user_name text, signed_out_at timestamptz,
  tenant_id uuid, tenant_slug text, tenant_name text,
  member_role text, member_status text, member_version integer
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT u.id, u.email, u.email_verified, u.name, u.signed_out_at,
         t.id, t.slug, t.name, m.role, m.status, m.version
  FROM public.users u
  LEFT JOIN (public.tenants t JOIN public.memberships m ON m.tenant_id = t.id)
    ON t.slug = p_slug AND m.user_id = u.id AND t.deleted_at IS NULL
  WHERE u.id = p_user_id AND u.status = 'active'
$$;

CREATE OR REPLACE FUNCTION "authenticate_api_key"(p_tenant_id uuid, p_token_hash bytea)
RETURNS TABLE (
  key_id uuid, key_name text, permissions text[], last_used_at timestamptz,
  tenant_id uuid, tenant_slug text, tenant_name text,
  creator_id uuid, creator_role text, creator_version integer
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT k.id, k.name, k.permissions, k.last_used_at, t.id, t.slug, t.name, m.user_id, m.role,
         m.version
  FROM public.api_keys k
  JOIN public.tenants t ON t.id = k.tenant_id AND t.deleted_at IS NULL
  JOIN public.memberships m ON m.tenant_id = k.tenant_id AND m.user_id = k.created_by
  JOIN public.users u ON u.id = k.created_by AND u.status = 'active'
  WHERE k.tenant_id = p_tenant_id
    AND k.token_hash = p_token_hash
    AND k.revoked_at IS NULL
    AND k.expires_at > now()
    AND m.status = 'active'
$$;

CREATE OR REPLACE FUNCTION "tenants_of_user"(p_user_id uuid)
RETURNS TABLE (tenant_id uuid, slug text, name text, role text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT t.id, t.slug, t.name, m.role
  FROM public.memberships m
  JOIN public.tenants t ON t.id = m.tenant_id
  WHERE m.user_id = p_user_id AND m.status = 'active' AND t.deleted_at IS NULL
  ORDER BY lower(t.name), t.id
$$;

CREATE OR REPLACE FUNCTION "tenants_to_reconcile"(p_older_than_seconds integer, p_limit integer)
RETURNS TABLE (tenant_id uuid, slug text, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT t.id, t.slug, t.name
  FROM public.tenants t
  LEFT JOIN public.reconciliations r ON r.tenant_id = t.id
  WHERE (r.finished_at IS NULL OR r.finished_at < now() - p_older_than_seconds * interval '1 second')
    AND (r.lease_until IS NULL OR r.lease_until < now())
    AND t.purged_at IS NULL AND t.slug <> 'platform'
  ORDER BY r.finished_at NULLS FIRST, t.id
  LIMIT p_limit
$$;

-- May this person act at all? An owner who may not does not count as one.
CREATE FUNCTION "person_is_active"(p_user_id uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (SELECT FROM public.users WHERE id = p_user_id AND status = 'active')
$$;

-- The tenants that a person is a member of in any way, deleted ones and deactivations included.
CREATE FUNCTION "memberships_of_user"(p_user_id uuid)
RETURNS TABLE (tenant_id uuid, slug text, name text, role text, status text,
  deleted_at timestamptz, purge_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT t.id, t.slug, t.name, m.role, m.status, t.deleted_at, t.purge_at
  FROM public.memberships m
  JOIN public.tenants t ON t.id = m.tenant_id
  WHERE m.user_id = p_user_id AND t.purged_at IS NULL
  ORDER BY lower(t.name), t.id
$$;

CREATE FUNCTION "tenants_to_purge"(p_limit integer)
RETURNS TABLE (tenant_id uuid, slug text, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT t.id, t.slug, t.name FROM public.tenants t
  WHERE t.purge_at <= now() AND t.purged_at IS NULL
  ORDER BY t.purge_at, t.id
  LIMIT p_limit
$$;

-- For operators alone, and so each asks whether its caller is one.
CREATE FUNCTION "is_operator"(p_user_id uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (
    SELECT FROM public.operators o JOIN public.users u ON u.id = o.user_id
    WHERE o.user_id = p_user_id AND u.status = 'active')
$$;

CREATE FUNCTION "operator_tenants"(p_operator uuid, p_search text, p_after text, p_limit integer)
RETURNS TABLE (tenant_id uuid, slug text, name text, created_at timestamptz,
  deleted_at timestamptz, purge_at timestamptz, members integer, owners integer,
  compared_at timestamptz, differences integer, repaired integer, findings jsonb,
  held_since timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT t.id, t.slug, t.name, t.created_at, t.deleted_at, t.purge_at,
    (SELECT count(*)::int FROM public.memberships m WHERE m.tenant_id = t.id),
    (SELECT count(*)::int FROM public.memberships m
      WHERE m.tenant_id = t.id AND m.role = 'owner' AND m.status = 'active'),
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

-- The tenants where the last comparison found something, or where rights wait.
CREATE FUNCTION "operator_drift"(p_operator uuid, p_limit integer)
RETURNS TABLE (tenant_id uuid, slug text, name text, compared_at timestamptz,
  differences integer, repaired integer, findings jsonb, held_since timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT t.id, t.slug, t.name, r.finished_at, r.differences, r.repaired, r.findings, r.held_since
  FROM public.reconciliations r JOIN public.tenants t ON t.id = r.tenant_id
  WHERE public.is_operator(p_operator) AND t.purged_at IS NULL
    AND (r.differences > 0 OR r.held_since IS NOT NULL)
  ORDER BY r.finished_at DESC NULLS LAST, t.id
  LIMIT p_limit
$$;

-- How many tenants have been compared, and since when the longest waiting one waits.
CREATE FUNCTION "operator_drift_summary"(p_operator uuid)
RETURNS TABLE (tenants integer, compared integer, with_differences integer, held integer,
  oldest timestamptz, newest timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT count(*)::int, count(r.finished_at)::int, (count(*) FILTER (WHERE r.differences > 0))::int,
    count(r.held_since)::int, min(r.finished_at), max(r.finished_at)
  FROM public.tenants t LEFT JOIN public.reconciliations r ON r.tenant_id = t.id
  WHERE public.is_operator(p_operator) AND t.purged_at IS NULL AND t.slug <> 'platform'
$$;

CREATE FUNCTION "operator_people"(p_operator uuid, p_search text, p_after uuid, p_limit integer)
RETURNS TABLE (user_id uuid, email text, name text, status text, settled boolean,
  created_at timestamptz, memberships integer, operator boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT u.id, u.email, u.name, u.status, u.status_version = u.applied_status_version,
    u.created_at,
    (SELECT count(*)::int FROM public.memberships m WHERE m.user_id = u.id),
    EXISTS (SELECT FROM public.operators o WHERE o.user_id = u.id)
  FROM public.users u
  WHERE public.is_operator(p_operator) AND u.status <> 'erased'
    AND (p_after IS NULL OR u.id > p_after)
    AND (p_search = '' OR position(lower(p_search) in lower(u.email)) > 0
      OR position(lower(p_search) in lower(u.name)) > 0)
  ORDER BY u.id
  LIMIT p_limit
$$;

REVOKE ALL ON FUNCTION "person_is_active"(uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION "memberships_of_user"(uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION "tenants_to_purge"(integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION "is_operator"(uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION "operator_tenants"(uuid, text, text, integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION "operator_drift"(uuid, integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION "operator_drift_summary"(uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION "operator_people"(uuid, text, uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "person_is_active"(uuid) TO "gatehouse_app", "gatehouse_worker";
GRANT EXECUTE ON FUNCTION "memberships_of_user"(uuid) TO "gatehouse_app", "gatehouse_worker";
GRANT EXECUTE ON FUNCTION "tenants_to_purge"(integer) TO "gatehouse_worker";
GRANT EXECUTE ON FUNCTION "is_operator"(uuid) TO "gatehouse_app";
GRANT EXECUTE ON FUNCTION "operator_tenants"(uuid, text, text, integer) TO "gatehouse_app";
GRANT EXECUTE ON FUNCTION "operator_drift"(uuid, integer) TO "gatehouse_app";
GRANT EXECUTE ON FUNCTION "operator_drift_summary"(uuid) TO "gatehouse_app";
GRANT EXECUTE ON FUNCTION "operator_people"(uuid, text, uuid, integer) TO "gatehouse_app";

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup", "gatehouse_eraser";
