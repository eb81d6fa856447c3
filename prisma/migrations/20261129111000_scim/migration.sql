-- People kept in step by a directory, by SCIM 2.0 (decision 0145). What the directory says of someone is
-- its record; the membership is the tenant's own.

CREATE TABLE "scim_connections" (
  "tenant_id" uuid NOT NULL REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "id" uuid NOT NULL,
  "name" text NOT NULL CHECK (length(name) BETWEEN 1 AND 64),
  "default_role" text NOT NULL DEFAULT 'member' CHECK (default_role IN ('admin', 'member', 'viewer')),
  -- May it end the membership of an owner? It never makes one, and never ends the last one's.
  "owners_by_scim" boolean NOT NULL DEFAULT false,
  -- The owner on whom its invitations rest; null when they are erased.
  "set_up_by" uuid,
  "membership_id" uuid,
  "set_up_by_name" text NOT NULL,
  -- No token holds any more; what is left of it is worked off and deleted.
  "ended_at" timestamptz(6),
  "version" integer NOT NULL DEFAULT 1,
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  "updated_at" timestamptz(6) NOT NULL DEFAULT now(),
  PRIMARY KEY ("tenant_id", "id")
);
CREATE UNIQUE INDEX "scim_connections_open" ON "scim_connections" ("tenant_id") WHERE ended_at IS NULL;
CREATE TRIGGER "scim_connections_bind" BEFORE INSERT OR UPDATE OF "set_up_by" ON "scim_connections"
  FOR EACH ROW EXECUTE FUNCTION "bind_to_membership"('set_up_by');

CREATE TABLE "scim_tokens" (
  "tenant_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "connection_id" uuid NOT NULL,
  "token_hash" bytea NOT NULL,
  -- The last characters, by which people tell tokens apart.
  "hint" text NOT NULL,
  "created_by" uuid,
  "created_by_name" text NOT NULL,
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  "expires_at" timestamptz(6),
  "last_used_at" timestamptz(6),
  "revoked_at" timestamptz(6),
  PRIMARY KEY ("tenant_id", "id"),
  FOREIGN KEY ("tenant_id", "connection_id") REFERENCES "scim_connections" ("tenant_id", "id")
    ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "scim_tokens_tenant_id_token_hash_key" ON "scim_tokens" ("tenant_id", "token_hash");
CREATE INDEX "scim_tokens_tenant_id_connection_id_idx" ON "scim_tokens" ("tenant_id", "connection_id");

CREATE TABLE "scim_users" (
  "tenant_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "connection_id" uuid NOT NULL,
  "user_name" text NOT NULL CHECK (length(user_name) BETWEEN 1 AND 256),
  "external_id" text CHECK (length(external_id) BETWEEN 1 AND 512),
  "active" boolean NOT NULL,
  "attributes" jsonb NOT NULL DEFAULT '{}',
  -- The member whom it is about; null for none yet.
  "user_id" uuid,
  -- The invitation that was sent where the tenant has not proved the address.
  "invitation_id" uuid,
  -- It was the directory that deactivated the member, so that it may let them in again.
  "shut_out" boolean NOT NULL DEFAULT false,
  -- Gone from the directory. The row stays, so that the same person is known when they come back.
  "deleted_at" timestamptz(6),
  "version" integer NOT NULL DEFAULT 1,
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  "updated_at" timestamptz(6) NOT NULL DEFAULT now(),
  PRIMARY KEY ("tenant_id", "id"),
  FOREIGN KEY ("tenant_id", "connection_id") REFERENCES "scim_connections" ("tenant_id", "id")
    ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "scim_users_user_name" ON "scim_users"
  ("tenant_id", "connection_id", lower("user_name")) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX "scim_users_external_id" ON "scim_users"
  ("tenant_id", "connection_id", "external_id") WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX "scim_users_user_id" ON "scim_users"
  ("tenant_id", "connection_id", "user_id") WHERE deleted_at IS NULL;
CREATE INDEX "scim_users_tenant_id_connection_id_created_at_id_idx" ON "scim_users"
  ("tenant_id", "connection_id", "created_at", "id");
CREATE INDEX "scim_users_tenant_id_invitation_id_idx" ON "scim_users" ("tenant_id", "invitation_id");

CREATE TABLE "scim_groups" (
  "tenant_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "connection_id" uuid NOT NULL,
  "display_name" text NOT NULL CHECK (length(display_name) BETWEEN 1 AND 256),
  "external_id" text CHECK (length(external_id) BETWEEN 1 AND 512),
  "version" integer NOT NULL DEFAULT 1,
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  "updated_at" timestamptz(6) NOT NULL DEFAULT now(),
  PRIMARY KEY ("tenant_id", "id"),
  FOREIGN KEY ("tenant_id", "connection_id") REFERENCES "scim_connections" ("tenant_id", "id")
    ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "scim_groups_tenant_id_connection_id_external_id_key" ON "scim_groups"
  ("tenant_id", "connection_id", "external_id");
CREATE INDEX "scim_groups_tenant_id_connection_id_created_at_id_idx" ON "scim_groups"
  ("tenant_id", "connection_id", "created_at", "id");

CREATE TABLE "scim_group_members" (
  "tenant_id" uuid NOT NULL,
  "group_id" uuid NOT NULL,
  "scim_user_id" uuid NOT NULL,
  PRIMARY KEY ("tenant_id", "group_id", "scim_user_id"),
  FOREIGN KEY ("tenant_id", "group_id") REFERENCES "scim_groups" ("tenant_id", "id")
    ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY ("tenant_id", "scim_user_id") REFERENCES "scim_users" ("tenant_id", "id")
    ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "scim_group_members_tenant_id_scim_user_id_idx" ON "scim_group_members"
  ("tenant_id", "scim_user_id");

-- As `sso_role_mappings`: never owner.
CREATE TABLE "scim_role_mappings" (
  "tenant_id" uuid NOT NULL,
  "connection_id" uuid NOT NULL,
  "value" text NOT NULL CHECK (length(value) BETWEEN 1 AND 256),
  "role" text NOT NULL CHECK (role IN ('admin', 'member', 'viewer')),
  "custom_role_id" uuid,
  PRIMARY KEY ("tenant_id", "connection_id", "value"),
  FOREIGN KEY ("tenant_id", "connection_id") REFERENCES "scim_connections" ("tenant_id", "id")
    ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY ("tenant_id", "custom_role_id", "role") REFERENCES "roles" ("tenant_id", "id", "base")
    ON DELETE CASCADE ON UPDATE NO ACTION
);

-- What the directory asked in the last days. It names the record, and no copy of what it says.
CREATE TABLE "scim_requests" (
  "tenant_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "connection_id" uuid NOT NULL,
  "method" text NOT NULL CHECK (length(method) <= 10),
  "path" text NOT NULL CHECK (length(path) <= 200),
  "status" integer NOT NULL,
  -- Why it was refused.
  "detail" text CHECK (length(detail) <= 500),
  -- The user or group that it was about.
  "record_id" uuid,
  -- Of the token that it came with.
  "hint" text NOT NULL,
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  PRIMARY KEY ("tenant_id", "id"),
  FOREIGN KEY ("tenant_id", "connection_id") REFERENCES "scim_connections" ("tenant_id", "id")
    ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "scim_requests_tenant_id_connection_id_id_idx" ON "scim_requests"
  ("tenant_id", "connection_id", "id");

ALTER TABLE "scim_connections" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "scim_connections"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
ALTER TABLE "scim_tokens" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "scim_tokens"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
ALTER TABLE "scim_users" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "scim_users"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
ALTER TABLE "scim_groups" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "scim_groups"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
ALTER TABLE "scim_group_members" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "scim_group_members"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
ALTER TABLE "scim_role_mappings" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "scim_role_mappings"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
ALTER TABLE "scim_requests" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "scim_requests"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

GRANT SELECT, INSERT, UPDATE, DELETE ON "scim_connections", "scim_tokens", "scim_users", "scim_groups",
  "scim_group_members", "scim_role_mappings", "scim_requests" TO "gatehouse_app";
GRANT SELECT, DELETE ON "scim_connections", "scim_tokens", "scim_users", "scim_groups",
  "scim_group_members", "scim_role_mappings", "scim_requests" TO "gatehouse_worker";
GRANT UPDATE ("created_by_name") ON "scim_tokens" TO "gatehouse_worker";
GRANT UPDATE ("set_up_by_name") ON "scim_connections" TO "gatehouse_worker";
-- The worker brings members in line with a mapping that has changed.
GRANT UPDATE ON "scim_users" TO "gatehouse_worker";
GRANT SELECT ON "scim_connections", "scim_tokens" TO "gatehouse_lookup";

GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";

-- The tenant and the connection of a token that holds. It runs before a tenant is known.
CREATE FUNCTION "authenticate_scim_token"(p_connection uuid, p_token_hash bytea)
RETURNS TABLE (tenant_id uuid, tenant_slug text, tenant_name text, connection_id uuid,
  connection_name text, token_id uuid, hint text, last_used_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT t.id, t.slug, t.name, c.id, c.name, k.id, k.hint, k.last_used_at
  FROM public.scim_connections c
  JOIN public.tenants t ON t.id = c.tenant_id AND t.deleted_at IS NULL
  JOIN public.scim_tokens k ON k.tenant_id = c.tenant_id AND k.connection_id = c.id
  WHERE c.id = p_connection AND c.ended_at IS NULL AND k.token_hash = p_token_hash
    AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > now())
$$;

REVOKE ALL ON FUNCTION "authenticate_scim_token"(uuid, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "authenticate_scim_token"(uuid, bytea) TO "gatehouse_app";

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
