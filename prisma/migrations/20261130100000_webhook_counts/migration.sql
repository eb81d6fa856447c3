-- What waits to be sent to the webhooks of all tenants, as `queue_counts` says it of jobs: numbers
-- alone. An attempt under way counts as one to be tried again. What was given up is the tenant's to
-- send again, so nothing is parked.

GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";

CREATE FUNCTION "webhook_counts"() RETURNS TABLE (
  queue text, waiting integer, retrying integer, active integer, parked integer,
  oldest double precision)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT 'webhooks', count(*) FILTER (WHERE d.attempts = 0)::int,
    count(*) FILTER (WHERE d.attempts > 0)::int, 0, 0,
    extract(epoch FROM now() - min(d.next_at) FILTER (WHERE d.next_at <= now()))::float8
  FROM public.webhook_deliveries d
  JOIN public.webhook_endpoints e ON e.tenant_id = d.tenant_id AND e.id = d.endpoint_id AND e.enabled
  JOIN public.tenants t ON t.id = d.tenant_id AND t.deleted_at IS NULL AND t.status = 'active'
  WHERE d.state = 'pending'
$$;
REVOKE ALL ON FUNCTION "webhook_counts"() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "webhook_counts"() TO "gatehouse_app", "gatehouse_worker";

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
