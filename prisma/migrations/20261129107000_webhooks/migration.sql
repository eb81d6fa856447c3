-- What happens in a tenant, told to servers of its choice (decision 0133). The audit log is the queue:
-- an endpoint keeps how far down the log it has read, and has a row for each event that it is sent.

CREATE TABLE "webhook_endpoints" (
  "tenant_id" uuid NOT NULL REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "id" uuid NOT NULL,
  "url" text NOT NULL CHECK (length(url) <= 2000),
  "description" text NOT NULL DEFAULT '' CHECK (length(description) <= 200),
  -- Types of events; '*' for all that are sent.
  "events" text[] NOT NULL CHECK (cardinality(events) > 0),
  "sealed_secret" bytea NOT NULL,
  -- Signs as well until then, after a rotation.
  "sealed_old_secret" bytea,
  "old_secret_until" timestamptz(6),
  "enabled" boolean NOT NULL DEFAULT true,
  -- Why it is off: a person switched it off, it did not answer for days, or the person who set it up
  -- may not any more.
  "off_reason" text CHECK (off_reason IN ('person', 'failing', 'authority')),
  -- Events up to this number of the log have been looked at.
  "cursor_seq" bigint NOT NULL,
  -- Not before then; while a worker is at it, the end of its lease.
  "due_at" timestamptz(6) NOT NULL DEFAULT now(),
  -- Attempts that failed since the last that did not, and since when.
  "failures" integer NOT NULL DEFAULT 0,
  "failing_since" timestamptz(6),
  "last_attempt_at" timestamptz(6),
  "last_success_at" timestamptz(6),
  -- The person who answers for it; null when they are erased.
  "set_up_by" uuid,
  "membership_id" uuid,
  "set_up_by_name" text NOT NULL,
  "version" integer NOT NULL DEFAULT 1,
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  "updated_at" timestamptz(6) NOT NULL DEFAULT now(),
  PRIMARY KEY ("tenant_id", "id"),
  CHECK (enabled = (off_reason IS NULL))
);
CREATE INDEX "webhook_endpoints_due" ON "webhook_endpoints" ("due_at") WHERE enabled;
CREATE TRIGGER "webhook_endpoints_bind" BEFORE INSERT OR UPDATE OF "set_up_by" ON "webhook_endpoints"
  FOR EACH ROW EXECUTE FUNCTION "bind_to_membership"('set_up_by');

-- No copy of what is sent: it is read from the log each time, so that a person who is erased is in no
-- later attempt.
CREATE TABLE "webhook_deliveries" (
  "tenant_id" uuid NOT NULL REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "endpoint_id" uuid NOT NULL,
  -- The event's; a test has one of its own.
  "id" uuid NOT NULL,
  "type" text NOT NULL,
  -- The event's number in the log, by which first attempts are made in order; null for a test.
  "seq" bigint,
  "state" text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'delivered', 'failed')),
  "attempts" integer NOT NULL DEFAULT 0,
  -- Not before then; while it is under way, the end of the worker's lease.
  "next_at" timestamptz(6),
  "give_up_at" timestamptz(6) NOT NULL,
  -- Of the last attempts: when, HTTP status or error, milliseconds.
  "log" jsonb NOT NULL DEFAULT '[]',
  -- How the last response began.
  "response" text,
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  PRIMARY KEY ("tenant_id", "endpoint_id", "id"),
  FOREIGN KEY ("tenant_id", "endpoint_id") REFERENCES "webhook_endpoints" ("tenant_id", "id")
    ON DELETE CASCADE ON UPDATE CASCADE,
  CHECK ((state = 'pending') = (next_at IS NOT NULL))
);
CREATE INDEX "webhook_deliveries_pending" ON "webhook_deliveries"
  ("tenant_id", "endpoint_id", "next_at", "seq") WHERE state = 'pending';
CREATE INDEX "webhook_deliveries_created_at" ON "webhook_deliveries" ("created_at");

ALTER TABLE "webhook_endpoints" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "webhook_endpoints"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
ALTER TABLE "webhook_deliveries" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "webhook_deliveries"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

GRANT SELECT, INSERT, UPDATE, DELETE ON "webhook_endpoints" TO "gatehouse_app";
-- The app orders tests and replays; what comes of them is the worker's to say.
GRANT SELECT, INSERT, UPDATE ON "webhook_deliveries" TO "gatehouse_app";
GRANT SELECT, UPDATE, DELETE ON "webhook_endpoints" TO "gatehouse_worker";
GRANT SELECT, INSERT, UPDATE, DELETE ON "webhook_deliveries" TO "gatehouse_worker";
GRANT SELECT ON "webhook_endpoints", "webhook_deliveries" TO "gatehouse_lookup";

GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";

-- The worker's: endpoints that something waits for. Those that have been failing come last.
CREATE FUNCTION "webhooks_due"(p_limit integer)
RETURNS TABLE (tenant_id uuid, endpoint_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT e.tenant_id, e.id
  FROM public.webhook_endpoints e
  JOIN public.tenants t ON t.id = e.tenant_id AND t.deleted_at IS NULL AND t.status = 'active'
  LEFT JOIN public.audit_heads h ON h.tenant_id = e.tenant_id
  WHERE e.enabled AND e.due_at <= now()
    AND (h.seq > e.cursor_seq OR EXISTS (
      SELECT FROM public.webhook_deliveries d
      WHERE d.tenant_id = e.tenant_id AND d.endpoint_id = e.id
        AND d.state = 'pending' AND d.next_at <= now()))
  ORDER BY e.failures > 2, e.due_at
  LIMIT p_limit
$$;

-- The worker's: tenants with deliveries that are older than their log of them is kept.
CREATE FUNCTION "tenants_with_old_deliveries"(p_days integer, p_limit integer)
RETURNS TABLE (tenant_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT DISTINCT d.tenant_id FROM public.webhook_deliveries d
  WHERE d.created_at < now() - p_days * interval '1 day' LIMIT p_limit
$$;

-- The worker's: endpoints whose secret was sealed with another key than the present one.
CREATE FUNCTION "webhooks_sealed_otherwise"(p_header bytea, p_limit integer)
RETURNS TABLE (tenant_id uuid, endpoint_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT e.tenant_id, e.id FROM public.webhook_endpoints e
  WHERE substring(e.sealed_secret FROM 1 FOR length(p_header)) <> p_header
  ORDER BY e.tenant_id, e.id
  LIMIT p_limit
$$;

REVOKE ALL ON FUNCTION "webhooks_due"(integer), "tenants_with_old_deliveries"(integer, integer),
  "webhooks_sealed_otherwise"(bytea, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "webhooks_due"(integer), "tenants_with_old_deliveries"(integer, integer),
  "webhooks_sealed_otherwise"(bytea, integer) TO "gatehouse_worker";

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
