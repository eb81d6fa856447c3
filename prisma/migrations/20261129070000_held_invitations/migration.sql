-- The mail of an invitation may be held back: its address has got too many, counted over all
-- tenants by the worker (decision 0087).
ALTER TABLE "invitations" DROP CONSTRAINT "invitations_delivery_check";
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_delivery_check"
  CHECK (delivery IN ('queued', 'sent', 'failed', 'held'));

GRANT SELECT, INSERT, UPDATE, DELETE ON "rate_limits" TO "gatehouse_worker";
