-- What the inviter writes to the invited, and for how many days a link is good.
ALTER TABLE "invitations" ADD COLUMN "message" text NOT NULL DEFAULT ''
  CHECK (length(message) <= 500);
ALTER TABLE "invitations" ADD COLUMN "days" integer NOT NULL DEFAULT 7
  CHECK (days BETWEEN 1 AND 30);
