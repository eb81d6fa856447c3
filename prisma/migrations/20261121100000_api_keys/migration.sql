-- Keys for programs. A key acts within one tenant, for its creator and never above them.

CREATE TABLE "api_keys" (
  "tenant_id" uuid NOT NULL REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "id" uuid NOT NULL,
  "name" text NOT NULL,
  "token_hash" bytea NOT NULL,
  "hint" text NOT NULL,
  "permissions" text[] NOT NULL,
  "created_by" uuid NOT NULL,
  "created_by_name" text NOT NULL,
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  "updated_at" timestamptz(6) NOT NULL DEFAULT now(),
  "expires_at" timestamptz(6) NOT NULL,
  "last_used_at" timestamptz(6),
  "revoked_at" timestamptz(6),
  PRIMARY KEY ("tenant_id", "id")
);
CREATE UNIQUE INDEX "api_keys_tenant_id_token_hash_key" ON "api_keys" ("tenant_id", "token_hash");

ALTER TABLE "api_keys" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "api_keys"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

GRANT SELECT, INSERT, UPDATE ON "api_keys" TO "gatehouse_app";

-- Who did it: a person, a key or the software itself.

ALTER TABLE "audit_events" ADD COLUMN "actor_kind" text NOT NULL DEFAULT 'user'
  CHECK (actor_kind IN ('user', 'api_key', 'system'));

-- One key with its tenant and its creator's membership. The key names its tenant, so the lookup
-- is by primary key order; the hash decides.

CREATE FUNCTION "authenticate_api_key"(p_tenant_id uuid, p_token_hash bytea)
RETURNS TABLE (
  key_id uuid, key_name text, permissions text[], last_used_at timestamptz,
  tenant_id uuid, tenant_slug text, tenant_name text,
  creator_id uuid, creator_role text, creator_version integer
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT k.id, k.name, k.permissions, k.last_used_at, t.id, t.slug, t.name, m.user_id, m.role,
         m.version
  FROM public.api_keys k
  JOIN public.tenants t ON t.id = k.tenant_id
  JOIN public.memberships m ON m.tenant_id = k.tenant_id AND m.user_id = k.created_by
  WHERE k.tenant_id = p_tenant_id
    AND k.token_hash = p_token_hash
    AND k.revoked_at IS NULL
    AND k.expires_at > now()
    AND m.status = 'active'
$$;

GRANT SELECT ON "api_keys" TO "gatehouse_lookup";
REVOKE ALL ON FUNCTION "authenticate_api_key"(uuid, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "authenticate_api_key"(uuid, bytea) TO "gatehouse_app";
GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
ALTER FUNCTION "authenticate_api_key"(uuid, bytea) OWNER TO "gatehouse_lookup";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
