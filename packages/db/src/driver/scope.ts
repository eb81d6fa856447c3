import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Whose rows the queries below may see. Row-level security reads both settings; a missing one
 * matches no row.
 */
export interface Scope {
  readonly tenantId?: string;
  readonly userId?: string;
}

const storage = new AsyncLocalStorage<Scope>();

/** The scope of the running code, or undefined outside any: then tenant tables look empty. */
export function currentScope(): Scope | undefined {
  return storage.getStore();
}

/**
 * Runs `work` in a scope. The promise is awaited inside: a lazy query that escaped un-awaited
 * would run without its scope (and find nothing).
 */
export function runInScope<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
  return storage.run(scope, async () => await work());
}
