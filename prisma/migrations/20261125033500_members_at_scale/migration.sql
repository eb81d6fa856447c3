-- Members at scale: searched, filtered and sorted within a few milliseconds, whatever the size of the
-- tenant (decision 0050).

-- Extensions live in a schema of their own: what they bring is open to PUBLIC, and nothing in
-- "public" is. All three are trusted, so the owner of the schema may add them.
CREATE SCHEMA "extensions";
CREATE EXTENSION pg_trgm WITH SCHEMA "extensions";
CREATE EXTENSION btree_gin WITH SCHEMA "extensions";
CREATE EXTENSION unaccent WITH SCHEMA "extensions";
GRANT USAGE ON SCHEMA "extensions" TO "gatehouse_app", "gatehouse_worker", "gatehouse_lookup";

-- The one form in which text is searched and sorted: compatibility forms, accents and case folded.
-- Declared immutable, as generated columns need it: the dictionary is named and never replaced.
CREATE FUNCTION "fold_text"(p_text text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN lower(extensions.unaccent('extensions.unaccent'::regdictionary,
  regexp_replace(normalize(p_text, NFKD), '[\u0300-\u036f]', '', 'g')));
REVOKE ALL ON FUNCTION "fold_text"(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "fold_text"(text)
  TO "gatehouse_app", "gatehouse_worker", "gatehouse_lookup";

ALTER TABLE "users" ADD COLUMN "last_sign_in_at" timestamptz(6);

-- What the list shows of people is copied into the membership: a join with all users costs more
-- than everything else (decision 0050).
ALTER TABLE "memberships"
  ADD COLUMN "invited_by" uuid,
  ADD COLUMN "last_sign_in_at" timestamptz(6),
  ADD COLUMN "name_key" text COLLATE "C" GENERATED ALWAYS AS (left(fold_text(name), 100)) STORED,
  ADD COLUMN "search_text" text COLLATE "C"
    GENERATED ALWAYS AS (' ' || fold_text(name) || ' ' || fold_text(email)) STORED,
  ADD COLUMN "role_rank" smallint GENERATED ALWAYS AS
    (CASE role WHEN 'owner' THEN 0 WHEN 'admin' THEN 1 WHEN 'member' THEN 2 ELSE 3 END) STORED,
  ADD COLUMN "signed_in_key" timestamptz(6)
    GENERATED ALWAYS AS (coalesce(last_sign_in_at, '1970-01-01 00:00:00+00'::timestamptz)) STORED,
  ADD COLUMN "invited_by_key" text COLLATE "C"
    GENERATED ALWAYS AS (left(fold_text(coalesce(invited_by_name, '')), 100)) STORED;

-- One index for each order.
DROP INDEX "memberships_tenant_id_name_user_id_idx";
CREATE INDEX "memberships_by_name" ON "memberships" ("tenant_id", "name_key", "user_id");
CREATE INDEX "memberships_by_email" ON "memberships" ("tenant_id", "email", "user_id");
CREATE INDEX "memberships_by_role" ON "memberships" ("tenant_id", "role_rank", "name_key", "user_id");
CREATE INDEX "memberships_by_status" ON "memberships" ("tenant_id", "status", "name_key", "user_id");
CREATE INDEX "memberships_by_mfa" ON "memberships" ("tenant_id", "mfa", "name_key", "user_id");
CREATE INDEX "memberships_by_inviter"
  ON "memberships" ("tenant_id", "invited_by_key", "name_key", "user_id");
CREATE INDEX "memberships_by_sign_in" ON "memberships" ("tenant_id", "signed_in_key", "user_id");
CREATE INDEX "memberships_by_age" ON "memberships" ("tenant_id", "created_at", "user_id");
CREATE INDEX "memberships_invited_by" ON "memberships" ("tenant_id", "invited_by");

-- Substrings. Without the pending list, which every search would have to read through.
CREATE INDEX "memberships_search" ON "memberships"
  USING gin ("tenant_id" extensions.uuid_ops, "search_text" extensions.gin_trgm_ops)
  WITH (fastupdate = off);

-- What LIKE looks for. A term of one or two characters has no trigram: it matches beginnings of words.
CREATE FUNCTION "search_pattern"(p_term text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN length(fold_text(p_term)) > 2 THEN '%' ELSE '% ' END
  || regexp_replace(fold_text(p_term), '([\\%_])', '\\\1', 'g') || '%';
REVOKE ALL ON FUNCTION "search_pattern"(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "search_pattern"(text) TO "gatehouse_lookup";

-- A page of the members, as ids in order with their positions. LIKE is not leakproof, so under
-- row-level security no search reaches an index: this function looks past it, at the tenant of the
-- setting and no other. It hands out ids; the rows themselves are read under row-level security.
--
-- First it walks at most 3,000 rows in the order asked for, which fills the page whenever what is
-- looked for is not rare. What is rare is gathered whole by its own index and sorted, from where the
-- walk ended.
CREATE FUNCTION "find_members"(
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
  v_filter text := '($4 IS NULL OR search_text LIKE $4) AND ($5 IS NULL OR role_rank = CASE $5 WHEN ''owner'' THEN 0 WHEN ''admin'' THEN 1 WHEN ''member'' THEN 2 ELSE 3 END)'
    ' AND ($6 IS NULL OR status = $6) AND ($7 IS NULL OR mfa = $7)'
    ' AND ($8 IS NULL OR invited_by = $8) AND ($9 IS NULL OR signed_in_key >= $9)'
    ' AND ($10 IS NULL OR signed_in_key < $10)'
    ' AND ($11 IS NULL OR custom_role_id = $11)';
  v_found integer;
  v_last text[];
BEGIN
  IF v_tenant IS NULL OR cardinality(v_keys) < 2 THEN RETURN; END IF;
  RETURN QUERY EXECUTE 'SELECT user_id, ' || v_position || ' FROM (SELECT * FROM public.memberships'
    ' WHERE tenant_id = $1' || v_beyond || ' ORDER BY ' || v_order || ' LIMIT 3000) walked'
    ' WHERE ' || v_filter || ' ORDER BY ' || v_order || ' LIMIT $3'
    USING v_tenant, p_after, p_limit, v_pattern, p_role, p_status, p_mfa, p_invited_by,
      p_signed_in_from, p_signed_in_before, p_custom_role;
  GET DIAGNOSTICS v_found = ROW_COUNT;
  IF v_found = p_limit THEN RETURN; END IF;
  EXECUTE 'SELECT ' || v_position || ' FROM public.memberships WHERE tenant_id = $1' || v_beyond
    || ' ORDER BY ' || v_order || ' LIMIT 1 OFFSET 2999' INTO v_last USING v_tenant, p_after;
  IF v_last IS NULL THEN RETURN; END IF;
  RETURN QUERY EXECUTE 'WITH hits AS MATERIALIZED (SELECT ' || v_key || ' FROM public.memberships'
    ' WHERE tenant_id = $1 AND ' || v_filter || ') SELECT user_id, ' || v_position || ' FROM hits'
    ' WHERE true' || v_beyond || ' ORDER BY ' || v_order || ' LIMIT $3'
    USING v_tenant, v_last, p_limit - v_found, v_pattern, p_role, p_status, p_mfa, p_invited_by,
      p_signed_in_from, p_signed_in_before, p_custom_role;
END $$;

-- How many members of each status there are, counted up to a limit: the same filters but status.
CREATE FUNCTION "count_members"(
  p_search text, p_role text, p_custom_role uuid, p_mfa boolean, p_invited_by uuid,
  p_signed_in_from timestamptz, p_signed_in_before timestamptz, p_limit integer
) RETURNS TABLE (status text, members integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog ROWS 2 AS $$
DECLARE
  v_tenant uuid := nullif(current_setting('app.tenant_id', true), '')::uuid;
  v_status text;
BEGIN
  IF v_tenant IS NULL THEN RETURN; END IF;
  FOREACH v_status IN ARRAY ARRAY['active', 'deactivated'] LOOP
    RETURN QUERY EXECUTE 'SELECT $2, count(*)::integer FROM (SELECT FROM public.memberships'
      ' WHERE tenant_id = $1 AND status = $2 AND ($4 IS NULL OR search_text LIKE $4)'
      ' AND ($5 IS NULL OR role_rank = CASE $5 WHEN ''owner'' THEN 0 WHEN ''admin'' THEN 1'
      ' WHEN ''member'' THEN 2 ELSE 3 END) AND ($6 IS NULL OR mfa = $6)'
      ' AND ($7 IS NULL OR invited_by = $7) AND ($8 IS NULL OR signed_in_key >= $8)'
      ' AND ($9 IS NULL OR signed_in_key < $9) AND ($10 IS NULL OR custom_role_id = $10)'
      ' LIMIT $3) counted'
      USING v_tenant, v_status, p_limit, public.search_pattern(p_search), p_role, p_mfa,
        p_invited_by, p_signed_in_from, p_signed_in_before, p_custom_role;
  END LOOP;
END $$;

REVOKE ALL ON FUNCTION "find_members", "count_members" FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "find_members", "count_members" TO "gatehouse_app", "gatehouse_worker";
GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
ALTER FUNCTION "find_members" OWNER TO "gatehouse_lookup";
ALTER FUNCTION "count_members" OWNER TO "gatehouse_lookup";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
