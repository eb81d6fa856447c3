-- People who sign in by a social provider. The pool names a profile of theirs `<Provider>_<subject>`,
-- and admin calls do not find it by its sub. NULL where the pool's name for someone is their id.

ALTER TABLE "users"
  ADD COLUMN "pool_username" text CHECK (length(pool_username) BETWEEN 1 AND 128);
CREATE INDEX "users_federated_email_idx" ON "users" (lower("email")) WHERE "pool_username" IS NOT NULL;

-- Someone at a provider whose verified address is that of a user of ours. Whoever signs in as that
-- user in the same browser, within minutes, has the two connected. The user may have no row yet.
CREATE TABLE "pending_links" (
  "user_id" uuid PRIMARY KEY,
  "token_hash" bytea NOT NULL CHECK (octet_length(token_hash) = 32),
  "provider" text NOT NULL,
  "subject" text NOT NULL,
  -- The profile that the pool made of them, which has no session and goes.
  "profile_id" uuid NOT NULL,
  "profile_username" text NOT NULL,
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  "expires_at" timestamptz(6) NOT NULL
);

ALTER TABLE "pending_links" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "person" ON "pending_links"
  USING (user_id = nullif(current_setting('app.user_id', true), '')::uuid)
  WITH CHECK (user_id = nullif(current_setting('app.user_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "pending_links" TO "gatehouse_app";
-- Erasing a person.
GRANT SELECT, DELETE ON "pending_links" TO "gatehouse_worker";

GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";

-- Whether someone has no password here: an admin of a tenant has nothing to reset.
CREATE FUNCTION "account_is_federated"(p_user_id uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (
    SELECT FROM public.users u WHERE u.id = p_user_id AND u.pool_username IS NOT NULL)
$$;

-- Who has proved this address by a provider alone. The pool finds its own users by address, not these.
CREATE FUNCTION "federated_users_by_email"(p_email text) RETURNS TABLE (user_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT u.id FROM public.users u
  WHERE lower(u.email) = lower(p_email) AND u.pool_username IS NOT NULL
    AND u.email_verified AND u.status IN ('active', 'disabled')
$$;

REVOKE ALL ON FUNCTION "account_is_federated"(uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION "federated_users_by_email"(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "account_is_federated"(uuid) TO "gatehouse_app", "gatehouse_worker";
GRANT EXECUTE ON FUNCTION "federated_users_by_email"(text) TO "gatehouse_app", "gatehouse_worker";

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
