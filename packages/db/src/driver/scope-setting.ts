import type { Scope } from './scope.ts';
import type { Wire } from './pg-protocol.ts';

/**
 * Milliseconds that the server allows a statement, and a transaction in which no one asks. Behind a
 * pooler they are set for each transaction, since it takes no startup parameters.
 */
export interface TransactionLimits {
  readonly statement: number;
  readonly idleInTransaction: number;
}

const NAME = 'gatehouse_scope';
const TEXT = "select set_config('app.tenant_id', $1, true), set_config('app.user_id', $2, true)";
const TEXT_WITH_LIMITS = `${TEXT}, set_config('statement_timeout', $3, true),
  set_config('idle_in_transaction_session_timeout', $4, true)`;

/** The same as a statement of its own, for an open transaction. */
export function getScopeStatement({
  scope,
  limits,
}: {
  scope: Scope;
  limits?: TransactionLimits | undefined;
}) {
  const { tenantId = '', userId = '' } = scope;
  if (!limits) return { text: TEXT, values: [tenantId, userId] };
  const { statement, idleInTransaction } = limits;
  const values = [tenantId, userId, String(statement), String(idleInTransaction)];
  return { text: TEXT_WITH_LIMITS, values };
}

/** Connections on which the server already holds the prepared setting. */
const prepared = new WeakSet<Wire>();

/**
 * Sends the scope ahead of a query, in the same group: it answers one row and completes first.
 * @param limits behind a pooler: they go with the scope, and the statement has no name, since the
 *   next transaction may be on another connection of the server
 */
export function sendScope(connection: Wire, scope: Scope, limits?: TransactionLimits): void {
  const { text, values } = getScopeStatement({ scope, limits });
  const name = limits ? '' : NAME;
  if (limits || !prepared.has(connection)) connection.parse({ name, text });
  connection.bind({ portal: '', statement: name, values });
  connection.execute({ portal: '' });
}

/** The server has taken the scope: from now on the setting is prepared on this connection. */
export function scopeArrived(connection: Wire): void {
  prepared.add(connection);
}
