-- Apps that people sign in to without the web app (decision 0115).

-- Sign-ins that have ended: Cognito's access tokens cannot be taken back, so it is remembered here.
CREATE TABLE "ended_sign_ins" (
  "user_id" uuid NOT NULL REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "origin_jti" text NOT NULL CHECK (length(origin_jti) BETWEEN 1 AND 128),
  "ended_at" timestamptz(6) NOT NULL DEFAULT now(),
  PRIMARY KEY ("user_id", "origin_jti")
);
ALTER TABLE "ended_sign_ins" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "person" ON "ended_sign_ins"
  USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid)
  WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);
GRANT SELECT, INSERT, DELETE ON "ended_sign_ins" TO "gatehouse_app";
-- Erases people.
GRANT SELECT, DELETE ON "ended_sign_ins" TO "gatehouse_worker";
GRANT SELECT ON "ended_sign_ins", "bridged_sign_ins" TO "gatehouse_lookup";

GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";

-- Takes the place of authenticate_user, which the version before this one still calls.
CREATE FUNCTION "authenticate_token"(
  p_user_id uuid, p_slug text, p_auth_time timestamptz, p_origin_jti text, p_grace_seconds integer
)
RETURNS TABLE (
  user_id uuid, email text, email_verified boolean, user_name text, avatar text,
  -- The person has signed out of this sign-in, or of all up to it.
  signed_out boolean,
  -- The pool's session of that moment was begun by the bridge: no proof by the pool (decision 0101).
  bridged boolean,
  tenant_id uuid, tenant_slug text, tenant_name text,
  member_role text, member_status text, member_version integer,
  -- Tokens of a sign-in up to this moment are too old for the tenant.
  too_old_until timestamptz,
  custom_role_id uuid, custom_role_name text, custom_role_permissions text[],
  sso_required boolean
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT u.id, u.email, u.email_verified, u.name, u.avatar,
         coalesce(p_auth_time <= u.signed_out_at, false) OR EXISTS (
           SELECT FROM public.ended_sign_ins e
           WHERE e.user_id = u.id AND e.origin_jti = p_origin_jti),
         EXISTS (
           SELECT FROM public.bridged_sign_ins b
           WHERE b.user_id = u.id AND (b.auth_time = p_auth_time OR (b.auth_time IS NULL
             AND p_auth_time BETWEEN
               date_trunc('second', b.issued_at) - p_grace_seconds * interval '1 second'
               AND b.last_asked_at + p_grace_seconds * interval '1 second'))),
         t.id, t.slug, t.name, m.role, m.status, m.version,
         -- GREATEST passes over NULL.
         greatest(now() - t.session_max_hours * interval '1 hour', m.signed_out_at),
         r.id, r.name, r.permissions,
         coalesce(m.entry = 'sso' OR (t.sso_policy = 'required'
           AND NOT (m.break_glass AND m.role = 'owner' AND m.custom_role_id IS NULL)), false)
  FROM public.users u
  LEFT JOIN (public.tenants t JOIN public.memberships m ON m.tenant_id = t.id)
    ON t.id = (SELECT a.tenant_id FROM public.tenant_slugs a WHERE a.slug = p_slug)
    AND m.user_id = u.id AND t.deleted_at IS NULL
  LEFT JOIN public.roles r ON r.tenant_id = m.tenant_id AND r.id = m.custom_role_id
  WHERE u.id = p_user_id AND u.status = 'active'
$$;
REVOKE ALL ON FUNCTION "authenticate_token"(uuid, text, timestamptz, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "authenticate_token"(uuid, text, timestamptz, text, integer)
  TO "gatehouse_app";

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
