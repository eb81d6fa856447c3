import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { readPlainPool } from '../env.ts';
import { PrismaClient } from '../generated/client.ts';
import { createPlainPool } from './plain-pool.ts';
import type { ScopedPool } from './pool-setting.ts';
import { createScopedPool } from './scoped-pool.ts';

export interface ConnectOptions {
  /** A `postgres://` URL of a role that row-level security holds for. */
  readonly url: string;
  /** Connections at most. */
  readonly poolSize: number;
  /** Whether the URL leads to a pooler that hands out the server's connections by transaction. */
  readonly pooled: boolean;
  /** Asks each new connection, before it is used, whether it may be. */
  readonly verify?: (client: pg.ClientBase) => Promise<void>;
  /** Milliseconds after which a connection that no one uses is closed. */
  readonly idleMs?: number;
  /** Goes between the pool and what is built on it. */
  readonly through?: (pool: ScopedPool) => ScopedPool;
}

/**
 * A statement or a forgotten transaction is cut off by the server itself; a server
 * that says nothing at all is given up a little later (FI-23).
 */
const LIMITS_MS = { connect: 3_000, statement: 8_000, answer: 9_000, idleInTransaction: 15_000 };

/** A pool of one database, whose queries carry their scope, and Prisma on top of it. */
export function connect(options: ConnectOptions): { pool: ScopedPool; prisma: PrismaClient } {
  const { pooled, verify, idleMs, through = (pool) => pool } = options;
  const createPool = readPlainPool() ? createPlainPool : createScopedPool;
  const config = {
    connectionString: options.url,
    max: options.poolSize,
    connectionTimeoutMillis: LIMITS_MS.connect,
    query_timeout: LIMITS_MS.answer,
    keepAlive: true,
    ...(idleMs !== undefined && { idleTimeoutMillis: idleMs }),
    ...(!pooled && {
      statement_timeout: LIMITS_MS.statement,
      idle_in_transaction_session_timeout: LIMITS_MS.idleInTransaction,
    }),
    ...(verify && {
      // A part of pg-pool that its type declarations leave out.
      verify: (client: pg.ClientBase, done: (error?: Error) => void) =>
        void verify(client).then(() => done(), done),
    }),
  };
  const pool = through(createPool(config, pooled ? LIMITS_MS : undefined));
  // An idle connection that breaks is replaced by the pool; without a listener it ends the process.
  pool.on('error', () => undefined);
  const adapter = new PrismaPg(pool, {
    ...(!pooled && { statementNameGenerator: getStatementName }),
  });
  const prisma = new PrismaClient({
    adapter,
    transactionOptions: { maxWait: LIMITS_MS.connect, timeout: LIMITS_MS.idleInTransaction },
  });
  return { pool, prisma };
}

/** One name for each text, on every connection. */
function getStatementName({ sql }: { readonly sql: string }): string {
  return createHash('sha1').update(sql).digest('base64url');
}
