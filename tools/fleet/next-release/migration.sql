-- What a next release may well bring, on tables and a function that every request uses: columns with
-- and without a default, an index, a table, and one more column in what a lookup answers.
ALTER TABLE "users" ADD COLUMN "nickname" text;
ALTER TABLE "sessions" ADD COLUMN "region" text;
ALTER TABLE "memberships" ADD COLUMN "note" text NOT NULL DEFAULT '';
ALTER TABLE "projects" ADD COLUMN "colour" text NOT NULL DEFAULT 'none';
CREATE INDEX "projects_by_colour" ON "projects" ("tenant_id", "colour");

CREATE TABLE "colours" (
  "tenant_id" uuid NOT NULL REFERENCES "tenants" ("id"),
  "name" text NOT NULL,
  PRIMARY KEY ("tenant_id", "name")
);
ALTER TABLE "colours" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "colours" FORCE ROW LEVEL SECURITY;

GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";
DO $$
DECLARE
  old regproc := 'public.enter_by_session';
  arguments text := pg_get_function_arguments(old);
  answer text := pg_get_function_result(old);
  names text;
BEGIN
  SELECT string_agg(quote_ident(name), ', ') INTO names
  FROM pg_proc, unnest(proargnames[1:pronargs]) AS name WHERE oid = old;
  ALTER FUNCTION public.enter_by_session RENAME TO enter_by_session_before;
  EXECUTE format(
    'CREATE FUNCTION public.enter_by_session(%s) RETURNS %s LANGUAGE sql SECURITY DEFINER
       SET search_path = pg_catalog
     AS $f$ SELECT b.*, NULL::text FROM public.enter_by_session_before(%s) AS b $f$',
    arguments, left(answer, -1) || ', nickname text)', names);
  REVOKE ALL ON FUNCTION public.enter_by_session FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION public.enter_by_session TO gatehouse_app;
END $$;
SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
