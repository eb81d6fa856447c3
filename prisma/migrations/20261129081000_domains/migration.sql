-- Mail domains of tenants (decision 0105). A claim is proved by a TXT record, and a proved one is the
-- tenant's alone.

CREATE TABLE "domains" (
  "tenant_id" uuid NOT NULL REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "id" uuid NOT NULL,
  -- Lower-case ASCII, without a dot at its end.
  "name" text NOT NULL CHECK (name ~ '^[a-z0-9.-]{3,253}$'),
  "state" text NOT NULL DEFAULT 'pending'
    CHECK (state IN ('pending', 'verified', 'lapsed', 'released')),
  "state_since" timestamptz(6) NOT NULL DEFAULT now(),
  -- What the record has to say; drawn anew for each claim.
  "challenge_token" text NOT NULL CHECK (length(challenge_token) = 43),
  -- The last look for the record, and what it found.
  "checked_at" timestamptz(6),
  "last_check" text CHECK (
    last_check IN ('found', 'no_record', 'other_record', 'timed_out', 'server_failed')),
  -- Since when no look has found the record of a verified domain, and when the owners were warned.
  "missing_since" timestamptz(6),
  "warned_at" timestamptz(6),
  -- When the owners of a lapsed domain were told that it is another tenant's by now.
  "taken_at" timestamptz(6),
  -- Whether people with an address of the domain may join without an invitation.
  "join_policy" text NOT NULL DEFAULT 'off' CHECK (join_policy IN ('off', 'join')),
  -- The connection that its people sign in by.
  "connection_id" uuid,
  -- The person; null when they are erased.
  "created_by" uuid,
  "created_by_name" text NOT NULL,
  "version" integer NOT NULL DEFAULT 1,
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  "updated_at" timestamptz(6) NOT NULL DEFAULT now(),
  PRIMARY KEY ("tenant_id", "id"),
  FOREIGN KEY ("tenant_id", "connection_id") REFERENCES "sso_connections" ("tenant_id", "id")
    ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE UNIQUE INDEX "domains_of_tenant" ON "domains" ("tenant_id", "name")
  WHERE state <> 'released';
-- Holds for all tenants together: a verified domain is one tenant's. Row-level security hides whose.
CREATE UNIQUE INDEX "domains_verified" ON "domains" ("name") WHERE state = 'verified';
CREATE INDEX "domains_due" ON "domains" ("checked_at") WHERE state = 'verified';

ALTER TABLE "domains" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "domains"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

GRANT SELECT, INSERT, UPDATE ON "domains" TO "gatehouse_app";
-- The worker looks again, drops what was never proved, purges deleted tenants and erases people.
GRANT SELECT, UPDATE, DELETE ON "domains" TO "gatehouse_worker";
GRANT SELECT ON "domains" TO "gatehouse_lookup";

-- The worker tells owners what became of a domain.
SET LOCAL ROLE "gatehouse_notifier";
GRANT EXECUTE ON FUNCTION "notify_member"(uuid, uuid, text, jsonb) TO "gatehouse_worker";
SET LOCAL ROLE "gatehouse_owner";

GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";

-- Before a tenant is known: whose is this domain, and by which connection do its people sign in? The
-- one that it names, where that is active; the oldest active one where it names none. Tells of no
-- person, and nothing of claims that are not proved.
CREATE FUNCTION "tenant_of_domain"(p_name text)
RETURNS TABLE (
  tenant_id uuid, slug text, tenant_name text, default_role text,
  domain_id uuid, join_policy text, connection_id uuid, connection_name text
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT t.id, t.slug, t.name, t.default_role, d.id, d.join_policy, c.id, c.name
  FROM public.domains d
  JOIN public.tenants t ON t.id = d.tenant_id
  LEFT JOIN LATERAL (
    SELECT s.id, s.name FROM public.sso_connections s
    WHERE s.tenant_id = d.tenant_id AND s.status = 'active'
      AND (d.connection_id IS NULL OR s.id = d.connection_id)
    ORDER BY s.id LIMIT 1
  ) c ON true
  WHERE d.name = p_name AND d.state = 'verified' AND t.deleted_at IS NULL
$$;

-- The worker's: verified domains whose last look is a day ago, claims whose time is over, and lapsed
-- domains that are another tenant's by now, which their owners have not been told.
CREATE FUNCTION "domains_due"(p_limit integer)
RETURNS TABLE (tenant_id uuid, domain_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  (SELECT d.tenant_id, d.id FROM public.domains d
   WHERE d.state = 'verified' AND d.checked_at < now() - interval '1 day'
   ORDER BY d.checked_at LIMIT p_limit)
  UNION ALL
  (SELECT d.tenant_id, d.id FROM public.domains d
   WHERE d.state IN ('pending', 'released') AND d.state_since < now() - interval '30 days'
   LIMIT p_limit)
  UNION ALL
  (SELECT d.tenant_id, d.id FROM public.domains d
   WHERE d.state = 'lapsed' AND d.taken_at IS NULL AND EXISTS (
     SELECT FROM public.domains o WHERE o.name = d.name AND o.state = 'verified')
   LIMIT p_limit)
$$;

REVOKE ALL ON FUNCTION "tenant_of_domain"(text), "domains_due"(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "tenant_of_domain"(text) TO "gatehouse_app", "gatehouse_worker";
GRANT EXECUTE ON FUNCTION "domains_due"(integer) TO "gatehouse_worker";

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
