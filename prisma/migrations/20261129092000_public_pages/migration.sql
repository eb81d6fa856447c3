-- A page of a tenant that anyone can read, with the files that it publishes (decision 0114).

ALTER TABLE "files" ADD COLUMN "published_at" timestamptz(6);

CREATE TABLE "public_pages" (
  "tenant_id" uuid NOT NULL PRIMARY KEY REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "published" boolean NOT NULL DEFAULT false,
  "title" text NOT NULL CHECK (length(title) <= 120),
  "text" text NOT NULL CHECK (length(text) <= 1000),
  "version" integer NOT NULL DEFAULT 1,
  "updated_at" timestamptz(6) NOT NULL DEFAULT now()
);

-- How many browsers became guests of a tenant in a month; nothing says which.
CREATE TABLE "guest_months" (
  "tenant_id" uuid NOT NULL REFERENCES "tenants" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "month" date NOT NULL,
  "guests" integer NOT NULL,
  PRIMARY KEY ("tenant_id", "month")
);

ALTER TABLE "public_pages" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "public_pages"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
ALTER TABLE "guest_months" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "guest_months"
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  WITH CHECK (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

GRANT SELECT, INSERT, UPDATE ON "public_pages", "guest_months" TO "gatehouse_app";
GRANT SELECT, DELETE ON "public_pages", "guest_months" TO "gatehouse_worker";
GRANT UPDATE ("published_at") ON "files" TO "gatehouse_worker";
GRANT SELECT ON "public_pages" TO "gatehouse_lookup";

GRANT CREATE ON SCHEMA public TO "gatehouse_lookup";
SET LOCAL ROLE "gatehouse_lookup";

-- The tenant whose public page is at this address, if it is published. An address of before leads nowhere.
CREATE FUNCTION "tenant_of_public_page"(p_slug text)
RETURNS TABLE (tenant_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT t.id FROM public.tenants t JOIN public.public_pages p ON p.tenant_id = t.id
  WHERE t.slug = p_slug AND t.deleted_at IS NULL AND p.published
$$;
REVOKE ALL ON FUNCTION "tenant_of_public_page"(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "tenant_of_public_page"(text) TO "gatehouse_app";

SET LOCAL ROLE "gatehouse_owner";
REVOKE CREATE ON SCHEMA public FROM "gatehouse_lookup";
