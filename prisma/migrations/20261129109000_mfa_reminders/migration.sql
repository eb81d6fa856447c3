ALTER TABLE "memberships" ADD COLUMN "mfa_reminded_at" TIMESTAMPTZ(6);
