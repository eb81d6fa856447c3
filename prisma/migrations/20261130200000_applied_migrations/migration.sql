-- Which migrations this database has: web and worker wait for those of their release (decision 0144).
-- Its body is looked at when it is called, for the engine's table is not there in a database that
-- is only compared.
CREATE FUNCTION "applied_migrations"() RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  RETURN QUERY SELECT m.migration_name::text FROM public._prisma_migrations m
    WHERE m.finished_at IS NOT NULL AND m.rolled_back_at IS NULL;
END $$;
REVOKE ALL ON FUNCTION "applied_migrations"() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "applied_migrations"() TO "gatehouse_app", "gatehouse_worker";
