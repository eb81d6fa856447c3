-- The same in smaller parts: two thousand events took a busy server longer than a statement may.

GRANT CREATE ON SCHEMA public TO "gatehouse_eraser";
SET LOCAL ROLE "gatehouse_eraser";

-- Returns how many events it changed: 0 when nothing is left to erase.
CREATE OR REPLACE FUNCTION "erase_audit_events"(p_tenant_id uuid, p_user_id uuid) RETURNS integer
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

  -- So few at a time, that no statement takes longer than a busy server permits; what is done
  -- already is passed over before anything is worked out. What tells of an earlier erasure names
  -- nobody, and stays.
  WITH found AS MATERIALIZED (
    SELECT o, n.*
    FROM public.audit_events o
    -- What came after they left speaks of whoever has the address next.
    CROSS JOIN LATERAL (SELECT coalesce(o.target_id = ANY (subjects), false),
      CASE WHEN o.at <= left_at AND position(lower(mail) IN lower(concat_ws(' ', o.actor_name,
        o.target_name, o.before::text, o.after::text))) > 0 THEN pattern END) a (about, pattern)
    CROSS JOIN LATERAL (
      SELECT '', '', NULL::jsonb, NULL::jsonb, NULL WHERE p_user_id IS NULL
      UNION ALL
      SELECT
        CASE WHEN o.actor_id = p_user_id THEN label
          ELSE coalesce(regexp_replace(o.actor_name, a.pattern, label, 'gi'), o.actor_name) END,
        CASE WHEN a.about THEN label
          ELSE coalesce(regexp_replace(o.target_name, a.pattern, label, 'gi'), o.target_name) END,
        CASE WHEN a.about OR a.pattern IS NOT NULL
          THEN public.audit_without(o.before, a.about, a.pattern, label) ELSE o.before END,
        CASE WHEN a.about OR a.pattern IS NOT NULL
          THEN public.audit_without(o.after, a.about, a.pattern, label) ELSE o.after END,
        CASE WHEN o.actor_id = p_user_id OR o.actor_id = ANY (programs) THEN NULL
          ELSE o.address END
      WHERE p_user_id IS NOT NULL
    ) n (actor_name, target_name, before, after, address)
    WHERE o.tenant_id = p_tenant_id AND (o.action, o.actor_kind) <> ('audit.erased', 'system')
      -- After a purge nothing is left to erase.
      AND (o.salt IS NOT NULL OR o.actor_name <> '' OR o.target_name <> '')
      AND (p_user_id IS NULL
        OR o.actor_id = p_user_id AND (o.actor_name <> label OR o.address IS NOT NULL)
        OR o.actor_id = ANY (programs) AND o.address IS NOT NULL
        OR a.about AND o.target_name <> label
        OR a.pattern IS NOT NULL)
      AND (n.actor_name, n.target_name, n.before, n.after, n.address)
        IS DISTINCT FROM (o.actor_name, o.target_name, o.before, o.after, o.address)
    LIMIT 500
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

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_eraser";
