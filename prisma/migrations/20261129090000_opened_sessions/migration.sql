-- The session in which an attempt began: what its person could do then counts while it lasts (D18).
ALTER TABLE "sso_attempts" ADD COLUMN "opened_session" uuid;
