-- When a person proved who they are, for what asks for a recent sign-in. Sessions that are there
-- already get the beginning of time: they are asked to sign in again before they do such a thing.

ALTER TABLE "sessions" ADD COLUMN "auth_time" timestamptz(6) NOT NULL DEFAULT 'epoch';

-- Whatever rests on a sign-in up to this moment has ended, Bearer tokens included.

ALTER TABLE "users" ADD COLUMN "signed_out_at" timestamptz(6);

-- The two look-ups hand out what is new. A function can not change its columns in place, and only
-- its owner may drop it.

SET LOCAL ROLE "gatehouse_lookup";
DROP FUNCTION "authenticate_session"(bytea, text);
DROP FUNCTION "authenticate_user"(uuid, text);
SET LOCAL ROLE "gatehouse_owner";

CREATE FUNCTION "authenticate_session"(p_token_hash bytea, p_slug text)
RETURNS TABLE (
  session_id uuid, groups text[], claims_at timestamptz, claims_expire_at timestamptz,
  last_seen_at timestamptz, claims_stale_at timestamptz, auth_time timestamptz,
  user_id uuid, email text, email_verified boolean, user_name text,
  tenant_id uuid, tenant_slug text, tenant_name text,
  member_role text, member_status text, member_version integer
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT s.id, s.groups, s.claims_at, s.claims_expire_at, s.last_seen_at, u.claims_stale_at,
         s.auth_time, u.id, u.email, u.email_verified, u.name,
         t.id, t.slug, t.name, m.role, m.status, m.version
  FROM public.sessions s
  JOIN public.users u ON u.id = s.user_id
  LEFT JOIN (public.tenants t JOIN public.memberships m ON m.tenant_id = t.id)
    ON t.slug = p_slug AND m.user_id = u.id
  WHERE s.token_hash = p_token_hash
    AND s.expires_at > now()
    AND s.last_seen_at > now() - s.idle_seconds * interval '1 second'
    AND (u.signed_out_at IS NULL OR s.auth_time > u.signed_out_at)
$$;

CREATE FUNCTION "authenticate_user"(p_user_id uuid, p_slug text)
RETURNS TABLE (
  user_id uuid, email text, email_verified boolean, user_name text, signed_out_at timestamptz,
  tenant_id uuid, tenant_slug text, tenant_name text,
  member_role text, member_status text, member_version integer
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT u.id, u.email, u.email_verified, u.name, u.signed_out_at,
         t.id, t.slug, t.name, m.role, m.status, m.version
  FROM public.users u
  LEFT JOIN (public.tenants t JOIN public.memberships m ON m.tenant_id = t.id)
    ON t.slug = p_slug AND m.user_id = u.id
  WHERE u.id = p_user_id
$$;

REVOKE ALL ON FUNCTION "authenticate_session"(bytea, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION "authenticate_user"(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "authenticate_session"(bytea, text) TO "gatehouse_app";
GRANT EXECUTE ON FUNCTION "authenticate_user"(uuid, text) TO "gatehouse_app";
GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
ALTER FUNCTION "authenticate_session"(bytea, text) OWNER TO "gatehouse_lookup";
ALTER FUNCTION "authenticate_user"(uuid, text) OWNER TO "gatehouse_lookup";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
