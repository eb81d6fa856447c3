-- Apps that a person connects by OAuth: keys of theirs whose secrets are tokens (decision 0176).

ALTER TABLE "api_keys"
  -- The app's client id; null for a key that its person copied.
  ADD COLUMN "app_id" text,
  -- The host that is the app's; null for an app on the person's computer.
  ADD COLUMN "app_host" text,
  -- What the code was given for, and until when; without an end it has been redeemed.
  ADD COLUMN "app_redirect" text,
  ADD COLUMN "code_hash" bytea,
  ADD COLUMN "code_challenge" text,
  ADD COLUMN "code_session" uuid,
  ADD COLUMN "code_ends_at" timestamptz(6),
  -- The access token's end.
  ADD COLUMN "token_ends_at" timestamptz(6),
  -- What all refresh tokens of the app share, and the one that is good.
  ADD COLUMN "refresh_family" bytea,
  ADD COLUMN "refresh_hash" bytea,
  ADD COLUMN "refreshed_at" timestamptz(6) CONSTRAINT "api_keys_app" CHECK (
    (app_id IS NULL OR kind = 'personal')
    AND (app_id IS NULL) = (code_hash IS NULL)
    AND (app_id IS NULL) = (app_redirect IS NULL)
    AND (app_id IS NULL) = (code_challenge IS NULL)
    AND (app_id IS NULL) = (code_session IS NULL)
    AND (app_id IS NOT NULL OR (app_host IS NULL AND code_ends_at IS NULL))
    -- There are tokens once the code has been redeemed.
    AND (token_ends_at IS NOT NULL) = (app_id IS NOT NULL AND code_ends_at IS NULL)
    AND (token_ends_at IS NULL) = (refresh_family IS NULL)
    AND (token_ends_at IS NULL) = (refresh_hash IS NULL)
    AND (token_ends_at IS NULL) = (refreshed_at IS NULL)
  );

CREATE UNIQUE INDEX "api_keys_tenant_id_code_hash_key" ON "api_keys" ("tenant_id", "code_hash");
CREATE UNIQUE INDEX "api_keys_tenant_id_refresh_family_key"
  ON "api_keys" ("tenant_id", "refresh_family");

GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";

-- The version before knows neither when a token ends nor what it is for, and so takes none.
CREATE OR REPLACE FUNCTION "enter_by_key"(p_tenant_id uuid, p_token_hash bytea)
RETURNS TABLE (
  key_id uuid, key_kind text, key_name text, key_hint text, permissions text[],
  last_used_at timestamptz, tenant_id uuid, tenant_slug text, tenant_name text,
  creator_id uuid, creator_name text, creator_role text, creator_version integer,
  custom_role_id uuid, custom_role_name text, custom_role_permissions text[]
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT k.id, k.kind, k.name, k.hint, k.permissions, k.last_used_at, t.id, t.slug, t.name,
         m.user_id, m.name, m.role, m.version, r.id, r.name, r.permissions
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
    AND (k.kind = 'program' OR public.personal_key_holds(k, t, m, u))
    AND k.app_id IS NULL
$$;

-- Keys and access tokens of apps: who opens with one must look at `app_id`.
CREATE FUNCTION "enter_by_key_or_token"(p_tenant_id uuid, p_token_hash bytea)
RETURNS TABLE (
  key_id uuid, key_kind text, key_name text, key_hint text, permissions text[],
  last_used_at timestamptz, app_id text, app_host text,
  tenant_id uuid, tenant_slug text, tenant_name text,
  creator_id uuid, creator_name text, creator_role text, creator_version integer,
  custom_role_id uuid, custom_role_name text, custom_role_permissions text[]
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT k.id, k.kind, k.name, k.hint, k.permissions, k.last_used_at, k.app_id, k.app_host,
         t.id, t.slug, t.name, m.user_id, m.name, m.role, m.version, r.id, r.name, r.permissions
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
    AND (k.kind = 'program' OR public.personal_key_holds(k, t, m, u))
    AND (k.app_id IS NULL OR k.token_ends_at > now())
$$;

-- May an app of the setting's tenant be given tokens now? As long as its person's own requests would be
-- let in; for the first ones, also only while the session goes on in which they allowed it.
CREATE FUNCTION "app_may_have_tokens"(p_tenant_id uuid, p_key_id uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (
    SELECT FROM public.api_keys k
    JOIN public.tenants t ON t.id = k.tenant_id AND t.deleted_at IS NULL
    JOIN public.memberships m ON m.tenant_id = k.tenant_id AND m.id = k.membership_id
    JOIN public.users u ON u.id = m.user_id AND u.status = 'active'
    WHERE k.tenant_id = p_tenant_id AND k.id = p_key_id
      AND k.tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
      AND k.revoked_at IS NULL AND k.expires_at > now() AND m.status = 'active'
      AND public.personal_key_holds(k, t, m, u)
      AND (k.code_ends_at IS NULL OR (k.code_ends_at > now() AND EXISTS (
        SELECT FROM public.sessions s
        WHERE s.id = k.code_session AND s.user_id = k.created_by AND s.expires_at > now()))))
$$;

-- As `personal_keys`, with the apps: all, or one of the two kinds. What an app was allowed and never
-- came for is not there.
CREATE FUNCTION "personal_keys_and_apps"(
  p_user_id uuid, p_apps boolean, p_before uuid, p_limit integer
)
RETURNS TABLE (
  id uuid, name text, hint text, app_id text, app_host text, permissions text[],
  created_at timestamptz, expires_at timestamptz, last_used_at timestamptz,
  last_used_address text, holds boolean, user_id uuid, user_name text, tenant_id uuid,
  tenant_slug text, tenant_name text
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT k.id, k.name, k.hint, k.app_id, k.app_host, k.permissions, k.created_at, k.expires_at,
         k.last_used_at, k.last_used_address,
         coalesce(k.expires_at > now() AND m.status = 'active' AND u.status = 'active'
           AND public.personal_key_holds(k, t, m, u), false),
         k.created_by, coalesce(m.name, k.created_by_name), t.id, t.slug, t.name
  FROM public.api_keys k
  JOIN public.tenants t ON t.id = k.tenant_id AND t.deleted_at IS NULL
  LEFT JOIN public.memberships m ON m.tenant_id = k.tenant_id AND m.id = k.membership_id
  LEFT JOIN public.users u ON u.id = m.user_id
  WHERE k.kind = 'personal' AND k.revoked_at IS NULL AND k.code_ends_at IS NULL
    AND (p_apps IS NULL OR p_apps = (k.app_id IS NOT NULL))
    AND CASE WHEN p_user_id IS NULL
      THEN k.tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
      ELSE k.created_by = p_user_id END
    AND (p_before IS NULL OR k.id < p_before)
  ORDER BY k.id DESC
  LIMIT p_limit
$$;

REVOKE ALL ON FUNCTION "enter_by_key_or_token"(uuid, bytea) FROM PUBLIC;
REVOKE ALL ON FUNCTION "app_may_have_tokens"(uuid, uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION "personal_keys_and_apps"(uuid, boolean, uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "enter_by_key_or_token"(uuid, bytea) TO "gatehouse_app";
GRANT EXECUTE ON FUNCTION "app_may_have_tokens"(uuid, uuid) TO "gatehouse_app";
GRANT EXECUTE ON FUNCTION "personal_keys_and_apps"(uuid, boolean, uuid, integer) TO "gatehouse_app";

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
