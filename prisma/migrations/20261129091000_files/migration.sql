-- Files of tenants (decision 0112): what is known of them. Their content is in the bucket.

ALTER TABLE "tenants" ADD COLUMN "files_quota_mib" integer
  CHECK (files_quota_mib BETWEEN 0 AND 1073741824);

CREATE TABLE "files" (
  "tenant_id" uuid NOT NULL REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "id" uuid NOT NULL,
  "name" text NOT NULL CHECK (length(name) BETWEEN 1 AND 255),
  -- Bytes, up to 5 GiB.
  "size" bigint NOT NULL CHECK (size BETWEEN 0 AND 5368709120),
  "content_type" text NOT NULL CHECK (content_type ~ '^[a-z0-9][a-z0-9!#$&^_.+-]{0,63}/[a-z0-9][a-z0-9!#$&^_.+-]{0,127}$'),
  "status" text NOT NULL DEFAULT 'uploading' CHECK (status IN ('uploading', 'ready', 'infected')),
  "upload_id" text,
  "etag" text,
  -- The person; null when a program made it.
  "created_by" uuid,
  "created_by_name" text NOT NULL,
  "program_id" uuid,
  "version" integer NOT NULL DEFAULT 1,
  "created_at" timestamptz(6) NOT NULL DEFAULT now(),
  "updated_at" timestamptz(6) NOT NULL DEFAULT now(),
  "deleted_at" timestamptz(6),
  "purge_at" timestamptz(6),
  PRIMARY KEY ("tenant_id", "id"),
  CHECK ((deleted_at IS NULL) = (purge_at IS NULL)),
  CHECK (status = 'uploading' OR etag IS NOT NULL)
);
-- What the worker looks for, in all tenants.
CREATE INDEX "files_purge" ON "files" ("purge_at") WHERE purge_at IS NOT NULL;
CREATE INDEX "files_uploading" ON "files" ("created_at") WHERE status = 'uploading' AND deleted_at IS NULL;

ALTER TABLE "files" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "files"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

GRANT SELECT, INSERT, UPDATE, DELETE ON "files" TO "gatehouse_app";
-- The worker gives up uploads that were abandoned, and purges.
GRANT SELECT, DELETE, UPDATE ("created_by_name", "deleted_at", "purge_at", "version", "updated_at")
  ON "files" TO "gatehouse_worker";
GRANT SELECT ON "files" TO "gatehouse_lookup";

GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";

-- Files whose content is to be erased, which no URL that was handed out reaches any more, and uploads
-- that have taken longer than any does. The worker's role only; ids alone.
CREATE FUNCTION "files_due"(p_limit integer)
RETURNS TABLE (tenant_id uuid, file_id uuid, due text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  (SELECT f.tenant_id, f.id, 'purge' FROM public.files f
   WHERE f.purge_at < now() - interval '10 minutes'
   ORDER BY f.purge_at LIMIT p_limit)
  UNION ALL
  (SELECT f.tenant_id, f.id, 'abandon' FROM public.files f
   WHERE f.status = 'uploading' AND f.deleted_at IS NULL
     AND f.created_at < now() - interval '24 hours'
   ORDER BY f.created_at LIMIT p_limit)
$$;
REVOKE ALL ON FUNCTION "files_due"(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "files_due"(integer) TO "gatehouse_worker";

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
