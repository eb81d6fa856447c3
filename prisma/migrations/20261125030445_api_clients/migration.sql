-- App clients of the pool that act for a tenant (decision 0032): programs that sign in by
-- themselves, with the client-credentials grant.

CREATE TABLE "api_clients" (
  "tenant_id" uuid NOT NULL REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "id" uuid NOT NULL,
  "client_id" text NOT NULL CHECK (client_id ~ '^[A-Za-z0-9_+]{1,128}$'),
  "name" text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  "permissions" text[] NOT NULL,
  "created_by" uuid NOT NULL,
  "created_by_name" text NOT NULL,
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  "last_used_at" timestamptz(6),
  PRIMARY KEY ("tenant_id", "id")
);
CREATE UNIQUE INDEX "api_clients_tenant_id_client_id_key" ON "api_clients" ("tenant_id", "client_id");

ALTER TABLE "api_clients" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "api_clients"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

GRANT SELECT, INSERT, UPDATE, DELETE ON "api_clients" TO "gatehouse_app";
-- The worker purges deleted tenants and erases people.
GRANT SELECT, DELETE, UPDATE ("created_by_name") ON "api_clients" TO "gatehouse_worker";
GRANT SELECT ON "api_clients" TO "gatehouse_lookup";

ALTER TABLE "audit_events" DROP CONSTRAINT "audit_events_actor_kind_check";
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_actor_kind_check"
  CHECK (actor_kind IN ('user', 'api_key', 'api_client', 'system', 'operator'));

-- The client as the tenant of this slug has registered it, with the membership of the person who
-- answers for it. The token has proved the client id.

CREATE FUNCTION "authenticate_api_client"(p_client_id text, p_slug text)
RETURNS TABLE (
  api_client_id uuid, api_client_name text, permissions text[], last_used_at timestamptz,
  tenant_id uuid, tenant_slug text, tenant_name text,
  creator_id uuid, creator_role text, creator_version integer,
  custom_role_id uuid, custom_role_name text, custom_role_permissions text[]
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT c.id, c.name, c.permissions, c.last_used_at, t.id, t.slug, t.name, m.user_id, m.role,
         m.version, r.id, r.name, r.permissions
  FROM public.tenants t
  JOIN public.api_clients c ON c.tenant_id = t.id AND c.client_id = p_client_id
  JOIN public.memberships m ON m.tenant_id = c.tenant_id AND m.user_id = c.created_by
  JOIN public.users u ON u.id = c.created_by AND u.status = 'active'
  LEFT JOIN public.roles r ON r.tenant_id = m.tenant_id AND r.id = m.custom_role_id
  WHERE t.slug = p_slug AND t.deleted_at IS NULL AND m.status = 'active'
$$;

REVOKE ALL ON FUNCTION "authenticate_api_client"(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "authenticate_api_client"(text, text) TO "gatehouse_app";
GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
ALTER FUNCTION "authenticate_api_client"(text, text) OWNER TO "gatehouse_lookup";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
