GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";

-- The tenants that ask for a person's second factor, by name, and from when on they refuse sign-ins without it.
CREATE FUNCTION "second_factor_asked_by"(p_user_id uuid)
RETURNS TABLE (slug text, name text, due_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT t.slug, t.name,
         greatest(t.mfa_policy_set_at, m.created_at) + t.mfa_grace_days * interval '1 day'
  FROM public.memberships m JOIN public.tenants t ON t.id = m.tenant_id
  WHERE m.user_id = p_user_id AND m.status = 'active' AND m.entry <> 'sso'
    AND t.deleted_at IS NULL AND t.mfa_policy <> 'off'
  ORDER BY lower(t.name), t.id
$$;
REVOKE ALL ON FUNCTION "second_factor_asked_by"(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "second_factor_asked_by"(uuid) TO "gatehouse_app";

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
