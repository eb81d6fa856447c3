-- What a connection's metadata said when it was not taken over: the owners are told once of each.
ALTER TABLE "sso_connections" ADD COLUMN "refused_metadata" text;
