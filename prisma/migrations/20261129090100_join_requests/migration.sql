-- People with an address of a tenant's domain ask to join it (decision 0116).

ALTER TABLE "domains" DROP CONSTRAINT "domains_join_policy_check";
ALTER TABLE "domains" ADD CONSTRAINT "domains_join_policy_check"
  CHECK (join_policy IN ('off', 'ask', 'join'));

CREATE TABLE "join_requests" (
  "tenant_id" uuid NOT NULL REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  -- Drawn anew each time that the person asks: what is answered is what was read.
  "id" uuid NOT NULL,
  "user_id" uuid NOT NULL,
  -- As they were when the person asked.
  "name" text NOT NULL,
  "email" text NOT NULL,
  "note" text NOT NULL DEFAULT '' CHECK (length(note) <= 300),
  -- What the membership would be opened by: `sso` where an identity provider alone vouched for them.
  "entry" text NOT NULL DEFAULT 'any' CHECK (entry IN ('any', 'sso')),
  -- When they were turned down; null while they wait for an answer.
  "refused_at" timestamptz(6),
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  PRIMARY KEY ("tenant_id", "id")
);
CREATE UNIQUE INDEX "join_requests_tenant_id_user_id_key" ON "join_requests" ("tenant_id", "user_id");

ALTER TABLE "join_requests" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "join_requests"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

GRANT SELECT, INSERT, UPDATE, DELETE ON "join_requests" TO "gatehouse_app";
-- The worker drops old ones, purges deleted tenants and erases people.
GRANT SELECT, DELETE ON "join_requests" TO "gatehouse_worker";

-- From within a tenant, in the transaction of the answer: tells one who asked to join it, and no one else.
CREATE FUNCTION "notify_asker"(p_user_id uuid, p_id uuid, p_kind text, p_facts jsonb)
RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH told AS (
    INSERT INTO public.notifications (user_id, id, kind, facts)
    SELECT r.user_id, p_id, p_kind, p_facts
    FROM public.join_requests r
    WHERE r.tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
      AND r.user_id = p_user_id
    RETURNING 1
  )
  SELECT EXISTS (SELECT 1 FROM told)
$$;
REVOKE ALL ON FUNCTION "notify_asker"(uuid, uuid, text, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "notify_asker"(uuid, uuid, text, jsonb) TO "gatehouse_app";
GRANT SELECT ON "join_requests" TO "gatehouse_notifier";
GRANT CREATE ON SCHEMA public TO "gatehouse_notifier";
ALTER FUNCTION "notify_asker"(uuid, uuid, text, jsonb) OWNER TO "gatehouse_notifier";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_notifier";

GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";

-- Is this still the proved address of someone who may act?
CREATE FUNCTION "holds_address"(p_user_id uuid, p_email text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (
    SELECT FROM public.users
    WHERE id = p_user_id AND status = 'active' AND email_verified AND lower(email) = p_email)
$$;
REVOKE ALL ON FUNCTION "holds_address"(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "holds_address"(uuid, text) TO "gatehouse_app";

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
