-- What can be changed says which version it is, so that a change can be tied to one.

ALTER TABLE "tenants" ADD COLUMN "version" integer NOT NULL DEFAULT 1;
ALTER TABLE "projects" ADD COLUMN "version" integer NOT NULL DEFAULT 1;
