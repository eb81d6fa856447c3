-- An invitation remembers the program that made it: it is good no longer than that program could
-- still make it (decision 0073). No foreign key: a client's row goes when it is revoked, and what is
-- not there any more is what makes its invitations void.

ALTER TABLE "invitations"
  ADD COLUMN "program_kind" text,
  ADD COLUMN "program_id" uuid,
  ADD CONSTRAINT "invitations_program_check" CHECK (
    (program_kind IS NULL) = (program_id IS NULL) AND program_kind IN ('api_key', 'api_client'));
