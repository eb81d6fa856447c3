-- What the pool calls a sign-in: it is told what the person says of it (decision 0153). Null where the token named
-- no event.
ALTER TABLE "unusual_sign_ins" ADD COLUMN "event_id" text;
