-- Counters of the rate limits, shared by all replicas. Unlogged: they need not survive a crash, and
-- a write costs no log. The columns and their order are rate-limiter-flexible's.

CREATE UNLOGGED TABLE "rate_limits" (
  "key" varchar(255) PRIMARY KEY,
  "points" integer NOT NULL DEFAULT 0,
  "expire" bigint
);
CREATE INDEX "rate_limits_expire_idx" ON "rate_limits" ("expire");

-- Counters belong to addresses and principals, before and beyond any tenant, and tell nothing but a
-- number: the one policy lets the app at all of them.

ALTER TABLE "rate_limits" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY "counters" ON "rate_limits" USING (true) WITH CHECK (true);

GRANT SELECT, INSERT, UPDATE, DELETE ON "rate_limits" TO "gatehouse_app";
