import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A statement as the app has sent it. */
interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What one request asks of the database, to be asked again for someone else. */
export interface Template {
  readonly tenantId: string;
  /** Of whom the request was. */
  readonly userName: string;
  /** Ids that stay as they are. */
  readonly kept: readonly string[];
  readonly statements: readonly Statement[];
}

type Query = (this: unknown, query: unknown, ...more: unknown[]) => unknown;
const client = pg.Client.prototype as unknown as { query: Query };

/** Runs a request in this process, and gives what it has asked. Transactions and reads past Prisma are left out. */
export async function record(work: () => unknown): Promise<Statement[]> {
  const statements: Statement[] = [];
  const original = client.query;
  client.query = function (query, ...more) {
    const { text, values } = toStatement(query, more[0]);
    if (text !== '' && !/^\s*(?:begin|commit)\b/i.test(text)) statements.push({ text, values });
    return original.call(this, query, ...more);
  };
  try {
    await work();
  } finally {
    client.query = original;
  }
  return statements;
}

function toStatement(query: unknown, given: unknown): Statement {
  const values = (found: unknown) => (Array.isArray(found) ? found : []);
  if (typeof query === 'string') return { text: query, values: values(given) };
  const { text, values: own } = query as { text?: unknown; values?: unknown };
  return { text: typeof text === 'string' ? text : '', values: values(own ?? given) };
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The statements for someone else: other ids wherever there is one that is not kept, and another name. */
export function toStatements({ kept, userName, statements }: Template, other: string): Statement[] {
  const ids = new Map(kept.map((id) => [id, id]));
  const change = (value: unknown): unknown => {
    if (typeof value === 'string') {
      return value.replaceAll(userName, other).replace(UUID, (id) => {
        const fresh = ids.get(id) ?? randomUUID();
        ids.set(id, fresh);
        return fresh;
      });
    }
    return Array.isArray(value) ? value.map(change) : value;
  };
  return statements.map(({ text, values }) => ({ text, values: values.map(change) }));
}
