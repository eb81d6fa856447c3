-- A hash chain per tenant over its audit events (decision 0013). The database writes it: the app
-- may not even name its columns.

CREATE TABLE "audit_heads" (
  "tenant_id" uuid PRIMARY KEY REFERENCES "tenants" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "seq" bigint NOT NULL,
  "hash" bytea NOT NULL
);

ALTER TABLE "audit_heads" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "audit_heads"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

ALTER TABLE "audit_events"
  ADD COLUMN "seq" bigint,
  ADD COLUMN "salt" bytea,
  ADD COLUMN "private_digest" bytea,
  ADD COLUMN "hash" bytea;

-- One field of a digest: its length in bytes, a colon, itself, a comma; a dash for null. No two
-- lists of fields read the same.
CREATE FUNCTION "audit_field"(p_text text) RETURNS text
  LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT CASE WHEN p_text IS NULL THEN '-,' ELSE octet_length(p_text) || ':' || p_text || ',' END
$$;

-- What may name a person, under a salt of the row: with the salt gone nothing leads back.
CREATE FUNCTION "audit_private_digest"(e public.audit_events) RETURNS bytea
  LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT sha256(e.salt || convert_to(
    public.audit_field(e.actor_name) || public.audit_field(e.target_name)
      || public.audit_field(e.before::text) || public.audit_field(e.after::text)
      || public.audit_field(e.address), 'UTF8'))
$$;

-- The link: the hash before, the digest above, and every other field.
CREATE FUNCTION "audit_hash"(p_previous bytea, e public.audit_events) RETURNS bytea
  LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT sha256(p_previous || e.private_digest || convert_to(
    public.audit_field(e.tenant_id::text) || public.audit_field(e.seq::text)
      || public.audit_field(e.id::text)
      || public.audit_field((extract(epoch FROM e.at) * 1000000)::bigint::text)
      || public.audit_field(e.action) || public.audit_field(e.actor_kind)
      || public.audit_field(e.actor_id::text) || public.audit_field(e.target_kind)
      || public.audit_field(e.target_id::text) || public.audit_field(e.request_id), 'UTF8'))
$$;

-- Whatever the INSERT said of the chain or the time is overwritten. The head's row is the last
-- lock that a change takes; it makes the writers of one tenant queue up, and nobody else.
CREATE FUNCTION "chain_audit_event"() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  head public.audit_heads;
BEGIN
  SELECT * INTO head FROM public.audit_heads WHERE tenant_id = NEW.tenant_id FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO public.audit_heads
      VALUES (NEW.tenant_id, 0, sha256(uuid_send(NEW.tenant_id)))
      ON CONFLICT (tenant_id) DO NOTHING;
    SELECT * INTO head FROM public.audit_heads WHERE tenant_id = NEW.tenant_id FOR UPDATE;
  END IF;
  NEW.at := clock_timestamp();
  NEW.seq := head.seq + 1;
  NEW.salt := uuid_send(gen_random_uuid());
  NEW.private_digest := public.audit_private_digest(NEW);
  NEW.hash := public.audit_hash(head.hash, NEW);
  UPDATE public.audit_heads SET seq = NEW.seq, hash = NEW.hash WHERE tenant_id = NEW.tenant_id;
  RETURN NEW;
END $$;

-- The events that are there already, in the order in which they were written.
ALTER TABLE "audit_events" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "audit_heads" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "audit_events" DISABLE TRIGGER "audit_events_append_only";
DO $$
DECLARE
  event public.audit_events;
  tenant uuid;
  previous bytea;
  number bigint;
BEGIN
  FOR event IN SELECT * FROM public.audit_events ORDER BY tenant_id, at, id LOOP
    IF tenant IS DISTINCT FROM event.tenant_id THEN
      tenant := event.tenant_id;
      previous := sha256(uuid_send(tenant));
      number := 0;
    END IF;
    number := number + 1;
    event.seq := number;
    event.salt := uuid_send(gen_random_uuid());
    event.private_digest := public.audit_private_digest(event);
    event.hash := public.audit_hash(previous, event);
    previous := event.hash;
    UPDATE public.audit_events
      SET seq = event.seq, salt = event.salt, private_digest = event.private_digest,
          hash = event.hash
      WHERE tenant_id = event.tenant_id AND id = event.id;
    INSERT INTO public.audit_heads VALUES (tenant, event.seq, event.hash)
      ON CONFLICT (tenant_id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash;
  END LOOP;
END $$;
ALTER TABLE "audit_events" ENABLE TRIGGER "audit_events_append_only";
ALTER TABLE "audit_events" FORCE ROW LEVEL SECURITY;
ALTER TABLE "audit_heads" FORCE ROW LEVEL SECURITY;

-- The salt stays nullable: taking it away is how a person is forgotten.
ALTER TABLE "audit_events"
  ALTER COLUMN "seq" SET NOT NULL,
  ALTER COLUMN "private_digest" SET NOT NULL,
  ALTER COLUMN "hash" SET NOT NULL;
CREATE UNIQUE INDEX "audit_events_tenant_id_seq_key" ON "audit_events" ("tenant_id", "seq");

CREATE TRIGGER "audit_events_chain" BEFORE INSERT ON "audit_events"
  FOR EACH ROW EXECUTE FUNCTION "chain_audit_event"();

-- Every tenant there is, for the jobs that go over all of them: reconciling, exporting heads.
CREATE FUNCTION "all_tenants"()
RETURNS TABLE (tenant_id uuid, slug text, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT t.id, t.slug, t.name FROM public.tenants t ORDER BY t.id
$$;

CREATE FUNCTION "all_audit_heads"()
RETURNS TABLE (tenant_id uuid, seq bigint, hash bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT h.tenant_id, h.seq, h.hash FROM public.audit_heads h ORDER BY h.tenant_id
$$;

REVOKE ALL ON FUNCTION "audit_field"(text) FROM PUBLIC;
REVOKE ALL ON FUNCTION "audit_private_digest"("audit_events") FROM PUBLIC;
REVOKE ALL ON FUNCTION "audit_hash"(bytea, "audit_events") FROM PUBLIC;
REVOKE ALL ON FUNCTION "chain_audit_event"() FROM PUBLIC;
REVOKE ALL ON FUNCTION "all_tenants"() FROM PUBLIC;
REVOKE ALL ON FUNCTION "all_audit_heads"() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "audit_field"(text) TO "gatehouse_chain";
GRANT EXECUTE ON FUNCTION "audit_private_digest"("audit_events") TO "gatehouse_chain";
GRANT EXECUTE ON FUNCTION "audit_hash"(bytea, "audit_events") TO "gatehouse_chain";
GRANT EXECUTE ON FUNCTION "all_tenants"() TO "gatehouse_worker";
GRANT EXECUTE ON FUNCTION "all_audit_heads"() TO "gatehouse_worker";
GRANT SELECT, INSERT, UPDATE ON "audit_heads" TO "gatehouse_chain";
GRANT SELECT ON "audit_heads" TO "gatehouse_lookup", "gatehouse_worker";

GRANT USAGE ON SCHEMA public TO "gatehouse_chain";
GRANT CREATE ON SCHEMA public TO "gatehouse_lookup", "gatehouse_chain";
ALTER FUNCTION "chain_audit_event"() OWNER TO "gatehouse_chain";
ALTER FUNCTION "all_tenants"() OWNER TO "gatehouse_lookup";
ALTER FUNCTION "all_audit_heads"() OWNER TO "gatehouse_lookup";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup", "gatehouse_chain";

-- Events are added by their own columns alone. The worker writes those of the reconciler.
REVOKE INSERT ON "audit_events" FROM "gatehouse_app";
GRANT INSERT ("tenant_id", "id", "action", "actor_kind", "actor_id", "actor_name", "target_kind",
  "target_id", "target_name", "before", "after", "request_id", "address")
  ON "audit_events" TO "gatehouse_app", "gatehouse_worker";
GRANT SELECT ON "audit_events" TO "gatehouse_worker";
