import type { Scope } from './scope.ts';
import type { Wire } from './wire.ts';

const NAME = 'gatehouse_scope';
const TEXT = "select set_config('app.tenant_id', $1, true), set_config('app.user_id', $2, true)";

/** Connections on which the server already holds the prepared setting. */
const prepared = new WeakSet<Wire>();

/** Sends the scope ahead of a query, in the same group: it answers one row and completes first. */
export function sendScope(connection: Wire, { tenantId = '', userId = '' }: Scope): void {
  if (!prepared.has(connection)) connection.parse({ name: NAME, text: TEXT });
  connection.bind({ portal: '', statement: NAME, values: [tenantId, userId] });
  connection.execute({ portal: '' });
}

/** The server has taken the scope: from now on the setting is prepared on this connection. */
export function scopeArrived(connection: Wire): void {
  prepared.add(connection);
}
