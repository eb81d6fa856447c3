import type pg from 'pg';
import type { HotRead } from './read-ahead.ts';
import type { TransactionLimits } from './scope-setting.ts';
import { currentScope, type Scope } from './scope.ts';

/** A pool whose queries carry their scope. */
export interface ScopedPool extends pg.Pool {
  /**
   * Runs hot reads in one transaction, each seeing what those before it have set.
   * @returns the rows of each
   */
  prepared(...reads: readonly HotRead[]): Promise<readonly (readonly unknown[])[]>;
}

/** What a query goes out with. */
export interface Setting {
  readonly scope: Scope;
  /** Only behind a pooler, where no statement has a name either. */
  readonly limits: TransactionLimits | undefined;
}

export interface QueryConfig {
  readonly text?: string;
  readonly name?: string | undefined;
  readonly submit?: unknown;
}

export type PoolQuery = (config: unknown, values?: unknown, callback?: unknown) => unknown;
export type PoolConnect = (callback?: unknown) => Promise<pg.PoolClient>;

/** Statements that open, close or mark a transaction have no rows to guard. */
const CONTROL =
  /^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET TRANSACTION|PREPARE TRANSACTION)\b/i;

/** What the running code's queries go out with; behind a pooler the limits at least. */
export function currentSetting(limits: TransactionLimits | undefined): Setting | undefined {
  const scope = currentScope() ?? (limits && {});
  return scope && { scope, limits };
}

export function getText(config: unknown): string | undefined {
  return typeof config === 'object' && config !== null ? (config as QueryConfig).text : undefined;
}

export function isPlainQuery(config: unknown): config is QueryConfig {
  if (typeof config !== 'object' || config === null) return false;
  const { submit, text } = config as QueryConfig;
  return submit === undefined && text !== undefined && !CONTROL.test(text);
}
