-- A tenant that staff have suspended is read and not written (decision 0129).

ALTER TABLE "tenants"
  ADD COLUMN "status" text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended')),
  ADD COLUMN "suspended_at" timestamptz(6),
  ADD COLUMN "suspension_reason" text,
  ADD CONSTRAINT "tenants_suspension_check" CHECK (
    (status = 'suspended') = (suspended_at IS NOT NULL)
    AND (status = 'suspended') = (suspension_reason IS NOT NULL)
    AND char_length(suspension_reason) <= 500);

-- Asked at the beginning of everything that writes for someone in a tenant. The lock is shared among
-- those who write, and taken alone by who suspends: a suspension waits for what is under way, and
-- what comes later waits for it. Volatile, so that the row is read after the lock is held.
CREATE FUNCTION "tenant_status_for_write"(p_tenant_id uuid) RETURNS text
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('suspension', 0) # hashtextextended(p_tenant_id::text, 0));
  RETURN (SELECT status FROM public.tenants WHERE id = p_tenant_id);
END $$;

CREATE FUNCTION "lock_tenant_status"(p_tenant_id uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('suspension', 0) # hashtextextended(p_tenant_id::text, 0));
END $$;

REVOKE ALL ON FUNCTION "tenant_status_for_write"(uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION "lock_tenant_status"(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "tenant_status_for_write"(uuid) TO "gatehouse_app", "gatehouse_worker";
GRANT EXECUTE ON FUNCTION "lock_tenant_status"(uuid) TO "gatehouse_app";
