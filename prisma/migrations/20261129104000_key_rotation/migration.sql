-- A secret that was replaced goes on for the time that was chosen; where programs call from; whom
-- it was told that a key ends.

ALTER TABLE "api_keys"
  ADD COLUMN "previous_token_hash" bytea,
  ADD COLUMN "previous_hint" text,
  ADD COLUMN "previous_ends_at" timestamptz(6),
  ADD COLUMN "last_used_address" text,
  ADD COLUMN "expiry_told_at" timestamptz(6),
  ADD CONSTRAINT "api_keys_previous" CHECK (
    (previous_token_hash IS NULL) = (previous_ends_at IS NULL)
    AND (previous_token_hash IS NULL) = (previous_hint IS NULL)
    AND previous_token_hash <> token_hash
  );
CREATE UNIQUE INDEX "api_keys_tenant_id_previous_token_hash_key"
  ON "api_keys" ("tenant_id", "previous_token_hash");
ALTER TABLE "api_clients" ADD COLUMN "last_used_address" text;

GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";

-- Both secrets are the key, each for its own time; revoking ends both.
CREATE OR REPLACE FUNCTION "authenticate_api_key"(p_tenant_id uuid, p_token_hash bytea)
RETURNS TABLE (
  key_id uuid, key_name text, permissions text[], last_used_at timestamptz,
  tenant_id uuid, tenant_slug text, tenant_name text,
  creator_id uuid, creator_role text, creator_version integer,
  custom_role_id uuid, custom_role_name text, custom_role_permissions text[]
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT k.id, k.name, k.permissions, k.last_used_at, t.id, t.slug, t.name, m.user_id, m.role,
         m.version, r.id, r.name, r.permissions
  FROM public.api_keys k
  JOIN public.tenants t ON t.id = k.tenant_id AND t.deleted_at IS NULL
  JOIN public.memberships m ON m.tenant_id = k.tenant_id AND m.id = k.membership_id
  JOIN public.users u ON u.id = m.user_id AND u.status = 'active'
  LEFT JOIN public.roles r ON r.tenant_id = m.tenant_id AND r.id = m.custom_role_id
  WHERE k.tenant_id = p_tenant_id
    AND (k.token_hash = p_token_hash
      OR (k.previous_token_hash = p_token_hash AND k.previous_ends_at > now()))
    AND k.revoked_at IS NULL
    AND k.expires_at > now()
    AND m.status = 'active'
$$;

-- Keys that end within some days, of whom no one has been told: for the worker.
CREATE FUNCTION "api_keys_ending"(p_days integer, p_limit integer)
RETURNS TABLE (tenant_id uuid, key_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT k.tenant_id, k.id
  FROM public.api_keys k JOIN public.tenants t ON t.id = k.tenant_id
  WHERE k.revoked_at IS NULL AND k.expiry_told_at IS NULL AND t.deleted_at IS NULL
    AND k.expires_at > now() AND k.expires_at < now() + p_days * interval '1 day'
  ORDER BY k.expires_at
  LIMIT p_limit
$$;

REVOKE ALL ON FUNCTION "api_keys_ending"(integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "api_keys_ending"(integer, integer) TO "gatehouse_worker";

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";

CREATE INDEX "api_keys_ending" ON "api_keys" ("expires_at")
  WHERE revoked_at IS NULL AND expiry_told_at IS NULL;
GRANT UPDATE ("expiry_told_at", "updated_at") ON "api_keys" TO "gatehouse_worker";
