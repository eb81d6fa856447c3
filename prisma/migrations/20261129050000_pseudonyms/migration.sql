-- Whoever is erased leaves a pseudonym in a tenant's log, and what they did stays (decision 0080).
-- An event of form 2 commits to each of its private fields by itself, so that one can go and the
-- others still be checked; and it says which role its actor had.

ALTER TABLE "audit_events"
  ADD COLUMN "actor_role" text CHECK (actor_role IN ('owner', 'admin', 'member', 'viewer')),
  ADD COLUMN "form" smallint NOT NULL DEFAULT 1,
  ADD COLUMN "field_salts" bytea[],
  ADD COLUMN "field_digests" bytea[];
GRANT INSERT ("actor_role") ON "audit_events" TO "gatehouse_app", "gatehouse_worker";

-- Without a path of its own it is inlined: events are hashed in the last part of every change, under
-- a lock. Only functions with a pinned path call it, and its body names nothing but pg_catalog.
CREATE OR REPLACE FUNCTION "audit_field"(p_text text) RETURNS text
  LANGUAGE sql IMMUTABLE RETURN CASE WHEN p_text IS NULL THEN '-,'
    ELSE octet_length(p_text) || ':' || p_text || ',' END;

-- The private fields of an event as they are hashed, each with its name, in a fixed order.
CREATE FUNCTION "audit_entries"(p_actor_name text, p_target_name text, p_address text,
  p_before jsonb, p_after jsonb) RETURNS text[]
  LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog AS $$
DECLARE
  entries text[] := ARRAY[
    '10:actor_name,' || public.audit_field(p_actor_name),
    '11:target_name,' || public.audit_field(p_target_name),
    '7:address,' || public.audit_field(p_address)];
  field record;
BEGIN
  FOR field IN SELECT * FROM jsonb_each(p_before) ORDER BY key COLLATE "C" LOOP
    entries := entries
      || (public.audit_field('before.' || field.key) || public.audit_field(field.value::text));
  END LOOP;
  FOR field IN SELECT * FROM jsonb_each(p_after) ORDER BY key COLLATE "C" LOOP
    entries := entries
      || (public.audit_field('after.' || field.key) || public.audit_field(field.value::text));
  END LOOP;
  RETURN entries;
END $$;

-- The salt of one field: to show it gives away neither the row's salt nor another field's.
CREATE FUNCTION "audit_field_salt"(p_salt bytea, p_index integer) RETURNS bytea
  LANGUAGE sql IMMUTABLE RETURN sha256(p_salt || int4send(p_index));

CREATE OR REPLACE FUNCTION "audit_private_digest"(e public.audit_events) RETURNS bytea
  LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog AS $$
DECLARE
  entries text[] :=
    public.audit_entries(e.actor_name, e.target_name, e.address, e.before, e.after);
  digests bytea := '';
BEGIN
  FOR place IN 1 .. cardinality(entries) LOOP
    digests := digests || sha256(public.audit_field_salt(e.salt, place)
      || convert_to(entries[place], 'UTF8'));
  END LOOP;
  RETURN sha256(digests);
END $$;

CREATE OR REPLACE FUNCTION "audit_hash"(p_previous bytea, e public.audit_events) RETURNS bytea
  LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog AS $$
BEGIN
  RETURN sha256(p_previous || e.private_digest || convert_to(
    public.audit_field(e.form::text)
      || public.audit_field(e.tenant_id::text) || public.audit_field(e.seq::text)
      || public.audit_field(e.id::text)
      || public.audit_field((extract(epoch FROM e.at) * 1000000)::bigint::text)
      || public.audit_field(e.action) || public.audit_field(e.actor_kind)
      || public.audit_field(e.actor_id::text) || public.audit_field(e.actor_role)
      || public.audit_field(e.target_kind) || public.audit_field(e.target_id::text)
      || public.audit_field(e.request_id), 'UTF8'));
END $$;

REVOKE ALL ON FUNCTION "audit_entries"(text, text, text, jsonb, jsonb) FROM PUBLIC;
REVOKE ALL ON FUNCTION "audit_field_salt"(bytea, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "audit_entries"(text, text, text, jsonb, jsonb)
  TO "gatehouse_chain", "gatehouse_eraser";
GRANT EXECUTE ON FUNCTION "audit_field_salt"(bytea, integer)
  TO "gatehouse_chain", "gatehouse_eraser";
GRANT EXECUTE ON FUNCTION "audit_field"(text) TO "gatehouse_eraser";

GRANT CREATE ON SCHEMA public TO "gatehouse_chain", "gatehouse_eraser";
SET LOCAL ROLE "gatehouse_chain";

CREATE OR REPLACE FUNCTION "chain_audit_event"() RETURNS trigger
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
  NEW.form := 2;
  NEW.salt := uuid_send(gen_random_uuid());
  NEW.field_salts := NULL;
  NEW.field_digests := NULL;
  NEW.private_digest := public.audit_private_digest(NEW);
  NEW.hash := public.audit_hash(head.hash, NEW);
  UPDATE public.audit_heads SET seq = NEW.seq, hash = NEW.hash WHERE tenant_id = NEW.tenant_id;
  RETURN NEW;
END $$;

SET LOCAL ROLE "gatehouse_owner";

-- Erasing. The worker's role may only start it, and it looks for itself whether it is time: the
-- person's end was ordered, or the tenant's day has come. It leaves an event of what it did.

SET LOCAL ROLE "gatehouse_eraser";
DROP FUNCTION "erase_audit_events"(uuid, uuid, text);
SET LOCAL ROLE "gatehouse_owner";

-- Before or after of a change without what names somebody: their name and address where the event
-- is about them, and their address in any text.
CREATE FUNCTION "audit_without"(p_fields jsonb, p_about boolean, p_mail text, p_pseudonym text)
RETURNS jsonb
  LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT CASE WHEN p_fields IS NOT NULL THEN coalesce(jsonb_object_agg(f.key, CASE
    WHEN jsonb_typeof(f.value) <> 'string' THEN f.value
    WHEN p_about AND f.key IN ('name', 'email') THEN to_jsonb(p_pseudonym)
    ELSE coalesce(to_jsonb(regexp_replace(f.value #>> '{}', p_mail, p_pseudonym, 'gi')), f.value)
    END), '{}') END
  FROM jsonb_each(p_fields) f
$$;

-- What is left to check of an event's fields: the salts of those that stay, the digests of those
-- that go or are gone.
CREATE FUNCTION "audit_sealed"(e public.audit_events, p_entries text[],
  OUT salts bytea[], OUT digests bytea[])
  LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog AS $$
DECLARE
  entries text[];
  field_salt bytea;
BEGIN
  IF e.form = 1 THEN
    RETURN;
  END IF;
  entries := public.audit_entries(e.actor_name, e.target_name, e.address, e.before, e.after);
  FOR place IN 1 .. cardinality(entries) LOOP
    field_salt := coalesce(e.field_salts[place], public.audit_field_salt(e.salt, place));
    IF entries[place] = ANY (p_entries) THEN
      salts[place] := field_salt;
      digests[place] := e.field_digests[place];
    ELSE
      salts[place] := NULL;
      digests[place] := coalesce(e.field_digests[place],
        sha256(field_salt || convert_to(entries[place], 'UTF8')));
    END IF;
  END LOOP;
END $$;

-- Returns how many events it changed: 0 when nothing is left to erase.
CREATE FUNCTION "erase_audit_events"(p_tenant_id uuid, p_user_id uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  label text;
  mail text;
  left_at timestamptz;
  pattern text;
  subjects uuid[];
  programs uuid[];
  erased integer;
BEGIN
  IF p_user_id IS NULL THEN
    SELECT t.slug INTO label FROM public.tenants t
      WHERE t.id = p_tenant_id AND t.purge_at <= now() AND t.purged_at IS NULL;
  ELSE
    SELECT 'Deleted user '
        || left(encode(sha256(uuid_send(p_tenant_id) || uuid_send(p_user_id)), 'hex'), 6),
        CASE WHEN u.email_verified THEN nullif(u.email, '') END,
        coalesce(u.signed_out_at, 'infinity')
      INTO label, mail, left_at
      FROM public.users u WHERE u.id = p_user_id AND u.status IN ('erasing', 'erased');
  END IF;
  IF label IS NULL THEN
    RAISE EXCEPTION 'nothing is to be erased' USING ERRCODE = 'insufficient_privilege';
  END IF;

  -- Their address as a word of its own, as it is part of longer ones of other people.
  pattern := '(?<![[:alnum:]._%+-])' || regexp_replace(mail, '([^[:alnum:]])', '\\\1', 'g')
    || '(?![[:alnum:]-]|\.[[:alnum:]])';
  -- Invitations that they accepted name them, under whichever address.
  SELECT p_user_id || array_agg(e.target_id) FILTER (WHERE e.action = 'invitation.accepted'),
      array_agg(e.target_id) FILTER (
        WHERE e.action IN ('api_key.created', 'api_client.registered'))
    INTO subjects, programs
    FROM public.audit_events e WHERE e.tenant_id = p_tenant_id AND e.actor_id = p_user_id;

  -- So many at a time, that no statement takes longer than a server permits. What tells of an
  -- earlier erasure names nobody, and stays.
  WITH found AS MATERIALIZED (
    SELECT o, n.*
    FROM public.audit_events o
    -- What came after they left speaks of whoever has the address next.
    CROSS JOIN LATERAL (SELECT coalesce(o.target_id = ANY (subjects), false),
      CASE WHEN o.at <= left_at THEN pattern END) a (about, pattern)
    CROSS JOIN LATERAL (
      SELECT '', '', NULL::jsonb, NULL::jsonb, NULL WHERE p_user_id IS NULL
      UNION ALL
      SELECT
        CASE WHEN o.actor_id = p_user_id THEN label
          ELSE coalesce(regexp_replace(o.actor_name, a.pattern, label, 'gi'), o.actor_name) END,
        CASE WHEN a.about THEN label
          ELSE coalesce(regexp_replace(o.target_name, a.pattern, label, 'gi'), o.target_name) END,
        public.audit_without(o.before, a.about, a.pattern, label),
        public.audit_without(o.after, a.about, a.pattern, label),
        CASE WHEN o.actor_id = p_user_id OR o.actor_id = ANY (programs) THEN NULL
          ELSE o.address END
      WHERE p_user_id IS NOT NULL
    ) n (actor_name, target_name, before, after, address)
    WHERE o.tenant_id = p_tenant_id AND (o.action, o.actor_kind) <> ('audit.erased', 'system')
      -- After a purge nothing is left to erase.
      AND (o.salt IS NOT NULL OR o.actor_name <> '' OR o.target_name <> '')
      AND (p_user_id IS NULL OR o.actor_id = p_user_id OR a.about OR o.actor_id = ANY (programs)
        OR position(lower(mail) IN lower(concat_ws(' ', o.actor_name, o.target_name,
          o.before::text, o.after::text))) > 0)
      AND (n.actor_name, n.target_name, n.before, n.after, n.address)
        IS DISTINCT FROM (o.actor_name, o.target_name, o.before, o.after, o.address)
    LIMIT 2000
  )
  UPDATE public.audit_events e
    SET actor_name = f.actor_name, target_name = f.target_name, before = f.before, after = f.after,
      address = f.address, salt = NULL, field_salts = s.salts, field_digests = s.digests
    FROM found f
    CROSS JOIN LATERAL public.audit_sealed(f.o,
      public.audit_entries(f.actor_name, f.target_name, f.address, f.before, f.after)) s
    WHERE e.tenant_id = p_tenant_id AND e.id = (f.o).id;
  GET DIAGNOSTICS erased = ROW_COUNT;

  IF erased > 0 THEN
    -- The id is one of version 7, as all ids of events are: they are listed by it.
    INSERT INTO public.audit_events (tenant_id, id, action, actor_kind, actor_name, target_kind,
      target_id, target_name, after, request_id)
    VALUES (p_tenant_id,
      encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) PLACING
        substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3)
        FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid,
      'audit.erased', 'system', 'Erasure',
      CASE WHEN p_user_id IS NULL THEN 'tenant' ELSE 'person' END,
      coalesce(p_user_id, p_tenant_id), label, jsonb_build_object('events', erased),
      'erase-' || gen_random_uuid());
  END IF;
  RETURN erased;
END $$;

REVOKE ALL ON FUNCTION "audit_without"(jsonb, boolean, text, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION "audit_sealed"("audit_events", text[]) FROM PUBLIC;
REVOKE ALL ON FUNCTION "erase_audit_events"(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "audit_without"(jsonb, boolean, text, text) TO "gatehouse_eraser";
GRANT EXECUTE ON FUNCTION "audit_sealed"("audit_events", text[]) TO "gatehouse_eraser";
GRANT EXECUTE ON FUNCTION "erase_audit_events"(uuid, uuid) TO "gatehouse_worker";
ALTER FUNCTION "erase_audit_events"(uuid, uuid) OWNER TO "gatehouse_eraser";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_chain", "gatehouse_eraser";

GRANT UPDATE ("field_salts", "field_digests") ON "audit_events" TO "gatehouse_eraser";
GRANT INSERT ("tenant_id", "id", "action", "actor_kind", "actor_name", "target_kind", "target_id",
  "target_name", "after", "request_id") ON "audit_events" TO "gatehouse_eraser";
GRANT SELECT ("id", "status", "email", "email_verified", "signed_out_at") ON "users" TO "gatehouse_eraser";
GRANT SELECT ("id", "slug", "purge_at", "purged_at") ON "tenants" TO "gatehouse_eraser";

-- The worker carries out the end of people and tenants. It can't order it: else the conditions
-- above would ask the one whom they are to stop.

REVOKE UPDATE ON "tenants" FROM "gatehouse_worker";
GRANT UPDATE ("name", "logo", "accent", "purged_at", "updated_at") ON "tenants"
  TO "gatehouse_worker";

CREATE FUNCTION "worker_orders_no_end"() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF current_user = 'gatehouse_worker' AND (OLD.status, NEW.status) <> ('erasing', 'erased') THEN
    RAISE EXCEPTION 'the worker may not change the status of a person'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION "worker_orders_no_end"() FROM PUBLIC;
CREATE TRIGGER "users_worker_orders_no_end" BEFORE UPDATE OF "status" ON "users"
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status)
  EXECUTE FUNCTION "worker_orders_no_end"();
