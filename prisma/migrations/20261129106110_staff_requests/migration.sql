-- What staff cannot undo waits for a second member of staff, where the installation wants it (decision 0132).

CREATE TABLE "staff_requests" (
  "id" uuid PRIMARY KEY,
  "act" text NOT NULL CHECK (act IN ('delete_person')),
  -- The person it is about, as they were when it was asked for.
  "user_id" uuid NOT NULL REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "status_version" integer NOT NULL,
  "status" text NOT NULL DEFAULT 'waiting'
    CHECK (status IN ('waiting', 'confirmed', 'refused', 'withdrawn')),
  "requested_by" uuid NOT NULL,
  "requested_at" timestamptz(6) NOT NULL DEFAULT now(),
  -- Until then someone else can answer.
  "answer_until" timestamptz(6) NOT NULL,
  "decided_by" uuid,
  "decided_at" timestamptz(6),
  CONSTRAINT "staff_requests_answer_check" CHECK (
    (status = 'waiting') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)
    AND (status IN ('waiting', 'withdrawn') OR decided_by <> requested_by))
);
CREATE UNIQUE INDEX "staff_requests_one_each" ON "staff_requests" ("user_id", "act")
  WHERE status = 'waiting';

ALTER TABLE "staff_requests" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "person" ON "staff_requests"
  USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid)
  WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON "staff_requests" TO "gatehouse_app";

GRANT SELECT ON "staff_requests" TO "gatehouse_lookup";
GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";

-- For operators alone: what waits for a second of them, oldest first.
CREATE FUNCTION "operator_requests"(p_operator uuid, p_limit integer)
RETURNS TABLE (request_id uuid, act text, user_id uuid, user_name text, user_email text,
  requested_by uuid, requested_by_name text, requested_at timestamptz, answer_until timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT r.id, r.act, u.id, u.name, u.email, r.requested_by, o.name, r.requested_at,
    r.answer_until
  FROM public.staff_requests r
  JOIN public.users u ON u.id = r.user_id
  JOIN public.users o ON o.id = r.requested_by
  WHERE public.is_operator(p_operator) AND r.status = 'waiting' AND r.answer_until > now()
  ORDER BY r.answer_until, r.id
  LIMIT p_limit
$$;
REVOKE ALL ON FUNCTION "operator_requests"(uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "operator_requests"(uuid, integer) TO "gatehouse_app";

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
