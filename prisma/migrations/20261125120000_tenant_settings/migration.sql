-- What a tenant decides about itself: who may invite, and into which role when nobody says another;
-- its colour and its logo; its address, where old ones go on leading here.

ALTER TABLE "tenants"
  ADD COLUMN "default_role" text NOT NULL DEFAULT 'member'
    CHECK (default_role IN ('admin', 'member', 'viewer')),
  ADD COLUMN "inviters" text NOT NULL DEFAULT 'admins' CHECK (inviters IN ('admins', 'owners')),
  ADD COLUMN "accent" text CHECK (accent ~ '^[0-9a-f]{6}$'),
  -- Names the content of the logo.
  ADD COLUMN "logo" text;

CREATE TABLE "tenant_logos" (
  "tenant_id" uuid PRIMARY KEY REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "media_type" text NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg', 'image/webp')),
  "bytes" bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 262144)
);

-- Every address that a tenant has or had. The key holds for all tenants together: what one has
-- had, no other can take, so that no old link ever leads to strangers.
CREATE TABLE "tenant_slugs" (
  "slug" text PRIMARY KEY,
  "tenant_id" uuid NOT NULL REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "tenant_slugs_tenant_id_idx" ON "tenant_slugs" ("tenant_id");
-- For these statements, its owner sees every row.
ALTER TABLE "tenants" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "tenant_slugs" ("slug", "tenant_id") SELECT slug, id FROM "tenants";
ALTER TABLE "tenants" FORCE ROW LEVEL SECURITY;

ALTER TABLE "tenant_logos" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "tenant_logos"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
ALTER TABLE "tenant_slugs" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "tenant_slugs"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

GRANT SELECT, INSERT, UPDATE, DELETE ON "tenant_logos" TO "gatehouse_app";
GRANT SELECT, INSERT ON "tenant_slugs" TO "gatehouse_app";
GRANT SELECT ON "tenant_slugs" TO "gatehouse_lookup";
-- The worker purges deleted tenants. Their addresses stay taken.
GRANT SELECT, DELETE ON "tenant_logos" TO "gatehouse_worker";
GRANT UPDATE ("accent", "logo") ON "tenants" TO "gatehouse_worker";

-- With the rights of whoever writes: another tenant's address is a duplicate key, seen or not.
CREATE FUNCTION "tenant_slug_is_noted"() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM public.tenant_slugs a WHERE a.slug = NEW.slug AND a.tenant_id = NEW.id
  ) THEN
    INSERT INTO public.tenant_slugs (slug, tenant_id) VALUES (NEW.slug, NEW.id);
  END IF;
  RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION "tenant_slug_is_noted"() FROM PUBLIC;
CREATE TRIGGER "tenant_slug_is_noted" AFTER INSERT OR UPDATE OF "slug" ON "tenants"
  FOR EACH ROW EXECUTE FUNCTION "tenant_slug_is_noted"();

-- The look-ups take old addresses as well, and the list of tenants tells what each looks like.

GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";

CREATE OR REPLACE FUNCTION "authenticate_session"(p_token_hash bytea, p_slug text)
RETURNS TABLE (
  session_id uuid, groups text[], claims_at timestamptz, claims_expire_at timestamptz,
  last_seen_at timestamptz, claims_stale_at timestamptz, auth_time timestamptz,
  user_id uuid, email text, email_verified boolean, user_name text, avatar text,
  tenant_id uuid, tenant_slug text, tenant_name text,
  member_role text, member_status text, member_version integer, too_old boolean,
  custom_role_id uuid, custom_role_name text, custom_role_permissions text[]
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT s.id, s.groups, s.claims_at, s.claims_expire_at, s.last_seen_at, u.claims_stale_at,
         s.auth_time, u.id, u.email, u.email_verified, u.name, u.avatar,
         t.id, t.slug, t.name, m.role, m.status, m.version,
         -- NULL, no limit, counts as false.
         coalesce(s.auth_time <= now() - t.session_max_hours * interval '1 hour', false)
           OR coalesce(s.last_seen_at <= now() - t.session_idle_minutes * interval '1 minute', false)
           OR coalesce(s.longest_idle_seconds >= t.session_idle_minutes * 60, false),
         r.id, r.name, r.permissions
  FROM public.sessions s
  JOIN public.users u ON u.id = s.user_id
  LEFT JOIN (public.tenants t JOIN public.memberships m ON m.tenant_id = t.id)
    ON t.id = (SELECT a.tenant_id FROM public.tenant_slugs a WHERE a.slug = p_slug) AND m.user_id = u.id AND t.deleted_at IS NULL
  LEFT JOIN public.roles r ON r.tenant_id = m.tenant_id AND r.id = m.custom_role_id
  WHERE s.token_hash = p_token_hash
    AND s.expires_at > now()
    AND s.last_seen_at > now() - s.idle_seconds * interval '1 second'
    AND (u.signed_out_at IS NULL OR s.auth_time > u.signed_out_at)
    AND u.status = 'active'
$$;

CREATE OR REPLACE FUNCTION "authenticate_user"(p_user_id uuid, p_slug text)
RETURNS TABLE (
  user_id uuid, email text, email_verified boolean, user_name text, avatar text,
  signed_out_at timestamptz,
  tenant_id uuid, tenant_slug text, tenant_name text,
  member_role text, member_status text, member_version integer,
  -- Tokens of a sign-in up to this moment are too old for the tenant.
  too_old_until timestamptz,
  custom_role_id uuid, custom_role_name text, custom_role_permissions text[]
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT u.id, u.email, u.email_verified, u.name, u.avatar, u.signed_out_at,
         t.id, t.slug, t.name, m.role, m.status, m.version,
         now() - t.session_max_hours * interval '1 hour',
         r.id, r.name, r.permissions
  FROM public.users u
  LEFT JOIN (public.tenants t JOIN public.memberships m ON m.tenant_id = t.id)
    ON t.id = (SELECT a.tenant_id FROM public.tenant_slugs a WHERE a.slug = p_slug) AND m.user_id = u.id AND t.deleted_at IS NULL
  LEFT JOIN public.roles r ON r.tenant_id = m.tenant_id AND r.id = m.custom_role_id
  WHERE u.id = p_user_id AND u.status = 'active'
$$;

CREATE OR REPLACE FUNCTION "authenticate_api_client"(p_client_id text, p_slug text)
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
  WHERE t.id = (SELECT a.tenant_id FROM public.tenant_slugs a WHERE a.slug = p_slug) AND t.deleted_at IS NULL AND m.status = 'active'
$$;

DROP FUNCTION "tenants_of_user"(uuid);
CREATE FUNCTION "tenants_of_user"(p_user_id uuid)
RETURNS TABLE (tenant_id uuid, slug text, name text, role text, accent text, logo text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT t.id, t.slug, t.name, m.role, t.accent, t.logo
  FROM public.memberships m
  JOIN public.tenants t ON t.id = m.tenant_id
  WHERE m.user_id = p_user_id AND m.status = 'active' AND t.deleted_at IS NULL
  ORDER BY lower(t.name), t.id
$$;
REVOKE ALL ON FUNCTION "tenants_of_user"(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "tenants_of_user"(uuid) TO "gatehouse_app", "gatehouse_worker";

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
