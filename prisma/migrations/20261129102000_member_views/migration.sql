-- Saved views of the members: filters by several roles, and exact numbers from one index (decision 0121).

-- All that the numbers of the views are counted by: a scan of it reads no row.
CREATE INDEX "memberships_by_view"
  ON "memberships" ("tenant_id", "status", "mfa", "role_rank", "signed_in_key");

GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";

-- As before (decision 0050), but that the role may be several, with commas between them.
CREATE OR REPLACE FUNCTION "find_members"(
  p_search text, p_role text, p_custom_role uuid, p_status text, p_mfa boolean, p_invited_by uuid,
  p_signed_in_from timestamptz, p_signed_in_before timestamptz,
  p_sort text, p_descending boolean, p_after text[], p_limit integer
) RETURNS TABLE (user_id uuid, "position" text[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog ROWS 50 AS $$
DECLARE
  v_tenant uuid := nullif(current_setting('app.tenant_id', true), '')::uuid;
  v_keys text[] := CASE p_sort
    WHEN 'name' THEN ARRAY['name_key']
    WHEN 'email' THEN ARRAY['email']
    WHEN 'role' THEN ARRAY['role_rank', 'name_key']
    WHEN 'status' THEN ARRAY['status', 'name_key']
    WHEN 'mfa' THEN ARRAY['mfa', 'name_key']
    WHEN 'invitedBy' THEN ARRAY['invited_by_key', 'name_key']
    WHEN 'lastSignIn' THEN ARRAY['signed_in_key']
    WHEN 'createdAt' THEN ARRAY['created_at']
  END || 'user_id'::text;
  v_types text[] := CASE
    WHEN p_sort IN ('lastSignIn', 'createdAt') THEN ARRAY['timestamptz', 'uuid']
    WHEN p_sort = 'role' THEN ARRAY['smallint', 'text', 'uuid']
    WHEN p_sort = 'mfa' THEN ARRAY['boolean', 'text', 'uuid']
    WHEN p_sort IN ('name', 'email') THEN ARRAY['text', 'uuid']
    ELSE ARRAY['text', 'text', 'uuid']
  END;
  v_pattern text := public.search_pattern(p_search);
  v_key text := array_to_string(v_keys, ', ');
  v_order text := array_to_string(v_keys, CASE WHEN p_descending THEN ' DESC, ' ELSE ', ' END)
    || CASE WHEN p_descending THEN ' DESC' ELSE '' END;
  -- Timestamps as text would lose nothing either, but depend on settings.
  v_position text := 'ARRAY[' || array_to_string(ARRAY(
    SELECT CASE WHEN type = 'timestamptz'
      THEN format('(extract(epoch from %s) * 1000000)::bigint::text', key)
      ELSE key || '::text' END
    FROM unnest(v_keys, v_types) AS part (key, type)), ', ') || ']';
  -- $1 tenant, $2 position, $3 limit, $4 pattern, $5 to $11 filters
  v_beyond text := ' AND ($2 IS NULL OR (' || v_key || ')'
    || CASE WHEN p_descending THEN ' < (' ELSE ' > (' END
    || array_to_string(ARRAY(
      SELECT CASE WHEN type = 'timestamptz'
        THEN format('''epoch''::timestamptz + ($2)[%s]::bigint * interval ''1 microsecond''', at)
        ELSE format('($2)[%s]::%s', at, type) END
      FROM unnest(v_types) WITH ORDINALITY AS part (type, at)), ', ') || '))';
  v_filter text := '($4 IS NULL OR search_text LIKE $4) AND ($5 IS NULL OR role_rank = ANY ($5))'
    ' AND ($6 IS NULL OR status = $6) AND ($7 IS NULL OR mfa = $7)'
    ' AND ($8 IS NULL OR invited_by = $8) AND ($9 IS NULL OR signed_in_key >= $9)'
    ' AND ($10 IS NULL OR signed_in_key < $10)'
    ' AND ($11 IS NULL OR custom_role_id = $11)';
  v_ranks smallint[] := CASE WHEN p_role IS NOT NULL THEN ARRAY(
    SELECT array_position(ARRAY['owner', 'admin', 'member', 'viewer'], role) - 1
    FROM unnest(string_to_array(p_role, ',')) AS role) END;
  v_found integer;
  v_last text[];
BEGIN
  IF v_tenant IS NULL OR cardinality(v_keys) < 2 THEN RETURN; END IF;
  RETURN QUERY EXECUTE 'SELECT user_id, ' || v_position || ' FROM (SELECT * FROM public.memberships'
    ' WHERE tenant_id = $1' || v_beyond || ' ORDER BY ' || v_order || ' LIMIT 3000) walked'
    ' WHERE ' || v_filter || ' ORDER BY ' || v_order || ' LIMIT $3'
    USING v_tenant, p_after, p_limit, v_pattern, v_ranks, p_status, p_mfa, p_invited_by,
      p_signed_in_from, p_signed_in_before, p_custom_role;
  GET DIAGNOSTICS v_found = ROW_COUNT;
  IF v_found = p_limit THEN RETURN; END IF;
  EXECUTE 'SELECT ' || v_position || ' FROM public.memberships WHERE tenant_id = $1' || v_beyond
    || ' ORDER BY ' || v_order || ' LIMIT 1 OFFSET 2999' INTO v_last USING v_tenant, p_after;
  IF v_last IS NULL THEN RETURN; END IF;
  RETURN QUERY EXECUTE 'WITH hits AS MATERIALIZED (SELECT ' || v_key || ' FROM public.memberships'
    ' WHERE tenant_id = $1 AND ' || v_filter || ') SELECT user_id, ' || v_position || ' FROM hits'
    ' WHERE true' || v_beyond || ' ORDER BY ' || v_order || ' LIMIT $3'
    USING v_tenant, v_last, p_limit - v_found, v_pattern, v_ranks, p_status, p_mfa, p_invited_by,
      p_signed_in_from, p_signed_in_before, p_custom_role;
END $$;

-- The same.
CREATE OR REPLACE FUNCTION "count_members"(
  p_search text, p_role text, p_custom_role uuid, p_mfa boolean, p_invited_by uuid,
  p_signed_in_from timestamptz, p_signed_in_before timestamptz, p_limit integer
) RETURNS TABLE (status text, members integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog ROWS 2 AS $$
DECLARE
  v_tenant uuid := nullif(current_setting('app.tenant_id', true), '')::uuid;
  v_ranks smallint[] := CASE WHEN p_role IS NOT NULL THEN ARRAY(
    SELECT array_position(ARRAY['owner', 'admin', 'member', 'viewer'], role) - 1
    FROM unnest(string_to_array(p_role, ',')) AS role) END;
  v_status text;
BEGIN
  IF v_tenant IS NULL THEN RETURN; END IF;
  FOREACH v_status IN ARRAY ARRAY['active', 'deactivated'] LOOP
    RETURN QUERY EXECUTE 'SELECT $2, count(*)::integer FROM (SELECT FROM public.memberships'
      ' WHERE tenant_id = $1 AND status = $2 AND ($4 IS NULL OR search_text LIKE $4)'
      ' AND ($5 IS NULL OR role_rank = ANY ($5)) AND ($6 IS NULL OR mfa = $6)'
      ' AND ($7 IS NULL OR invited_by = $7) AND ($8 IS NULL OR signed_in_key >= $8)'
      ' AND ($9 IS NULL OR signed_in_key < $9) AND ($10 IS NULL OR custom_role_id = $10)'
      ' LIMIT $3) counted'
      USING v_tenant, v_status, p_limit, public.search_pattern(p_search), v_ranks, p_mfa,
        p_invited_by, p_signed_in_from, p_signed_in_before, p_custom_role;
  END LOOP;
END $$;

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
