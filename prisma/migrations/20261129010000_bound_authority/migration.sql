-- Authority that is used later than it was given (decisions 0070 and 0071).

-- 1. Whoever acts is looked up with their person's row held: a disabling that came first is seen, and
-- one that comes later waits. KEY SHARE is the weakest lock that waits for `lockPerson`, and one that
-- every reference to the row takes anyway: it stands in the way of no sign-in.

CREATE FUNCTION "hold_person"(p_user_id uuid)
RETURNS TABLE (active boolean, signed_out_at timestamptz)
LANGUAGE sql VOLATILE ROWS 1 SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT u.status = 'active', u.signed_out_at FROM public.users u
  WHERE u.id = p_user_id
  FOR KEY SHARE
$$;
REVOKE ALL ON FUNCTION "hold_person"(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "hold_person"(uuid) TO "gatehouse_app", "gatehouse_worker";
GRANT USAGE ON SCHEMA public TO "gatehouse_holder";
-- To hold a row takes the right to update a column of it.
GRANT SELECT ("id", "status", "signed_out_at"), UPDATE ("updated_at") ON "users"
  TO "gatehouse_holder";
GRANT CREATE ON SCHEMA public TO "gatehouse_holder";
ALTER FUNCTION "hold_person"(uuid) OWNER TO "gatehouse_holder";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_holder";

-- 2. A membership has an id of its own, and what gives authority is bound to it. The database binds,
-- so that no statement can forget to; where the person is no member, nothing is given.

ALTER TABLE "memberships" ADD COLUMN "id" uuid NOT NULL DEFAULT gen_random_uuid();
CREATE UNIQUE INDEX "memberships_tenant_id_id_key" ON "memberships" ("tenant_id", "id");

ALTER TABLE "api_keys" ADD COLUMN "membership_id" uuid;
ALTER TABLE "api_clients" ADD COLUMN "membership_id" uuid;
ALTER TABLE "invitations" ADD COLUMN "membership_id" uuid;
ALTER TABLE "bulk_changes" ADD COLUMN "membership_id" uuid;

CREATE FUNCTION "bind_to_membership"() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  NEW.membership_id := (
    SELECT m.id FROM public.memberships m
    WHERE m.tenant_id = NEW.tenant_id AND m.user_id = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid);
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION "bind_to_membership"() FROM PUBLIC;

CREATE TRIGGER "api_keys_bind" BEFORE INSERT OR UPDATE OF "created_by" ON "api_keys"
  FOR EACH ROW EXECUTE FUNCTION "bind_to_membership"('created_by');
CREATE TRIGGER "api_clients_bind" BEFORE INSERT OR UPDATE OF "created_by" ON "api_clients"
  FOR EACH ROW EXECUTE FUNCTION "bind_to_membership"('created_by');
CREATE TRIGGER "invitations_bind" BEFORE INSERT OR UPDATE OF "invited_by" ON "invitations"
  FOR EACH ROW EXECUTE FUNCTION "bind_to_membership"('invited_by');
CREATE TRIGGER "bulk_changes_bind" BEFORE INSERT OR UPDATE OF "started_by" ON "bulk_changes"
  FOR EACH ROW EXECUTE FUNCTION "bind_to_membership"('started_by');

-- What is there already is bound to the membership that there is, unless it is older than that one:
-- then it was given under another.
ALTER TABLE "memberships" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "api_keys" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "api_clients" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "invitations" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "bulk_changes" NO FORCE ROW LEVEL SECURITY;
UPDATE "api_keys" r SET "membership_id" = m.id FROM "memberships" m
  WHERE m.tenant_id = r.tenant_id AND m.user_id = r.created_by AND r.created_at >= m.created_at;
UPDATE "api_clients" r SET "membership_id" = m.id FROM "memberships" m
  WHERE m.tenant_id = r.tenant_id AND m.user_id = r.created_by AND r.created_at >= m.created_at;
UPDATE "invitations" r SET "membership_id" = m.id FROM "memberships" m
  WHERE m.tenant_id = r.tenant_id AND m.user_id = r.invited_by AND r.created_at >= m.created_at;
UPDATE "bulk_changes" r SET "membership_id" = m.id FROM "memberships" m
  WHERE m.tenant_id = r.tenant_id AND m.user_id = r.started_by AND r.created_at >= m.created_at;
ALTER TABLE "memberships" FORCE ROW LEVEL SECURITY;
ALTER TABLE "api_keys" FORCE ROW LEVEL SECURITY;
ALTER TABLE "api_clients" FORCE ROW LEVEL SECURITY;
ALTER TABLE "invitations" FORCE ROW LEVEL SECURITY;
ALTER TABLE "bulk_changes" FORCE ROW LEVEL SECURITY;

-- The look-ups of programs go by the membership, not by the person.

GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";
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
    AND k.token_hash = p_token_hash
    AND k.revoked_at IS NULL
    AND k.expires_at > now()
    AND m.status = 'active'
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
  JOIN public.memberships m ON m.tenant_id = c.tenant_id AND m.id = c.membership_id
  JOIN public.users u ON u.id = m.user_id AND u.status = 'active'
  LEFT JOIN public.roles r ON r.tenant_id = m.tenant_id AND r.id = m.custom_role_id
  WHERE t.id = (SELECT a.tenant_id FROM public.tenant_slugs a WHERE a.slug = p_slug)
    AND t.deleted_at IS NULL AND m.status = 'active'
$$;
SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
