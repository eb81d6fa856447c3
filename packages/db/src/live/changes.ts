import type { ScopedWriter } from '../driver/scoped-client.ts';

/** Who hears of a change: who looks at a tenant, a person, or who uses one session. */
export type ChangeTopic = `tenant:${string}` | `user:${string}` | `session:${string}`;

/** A change as listeners hear of it: whose it is and its kind, no id of a row and no content. */
export interface Change {
  readonly topic: string;
  readonly kind: string;
}

const noted = new WeakMap<ScopedWriter, Set<string>>();

/** Notes what changes in a transaction. Listeners hear of it when it is committed, and only then. */
export function noteChange(tx: ScopedWriter, topic: ChangeTopic, kind: string): void {
  const changes = noted.get(tx) ?? new Set();
  noted.set(tx, changes.add(`${topic} ${kind}`));
}

/** What was noted in a transaction, as payloads of a notification. */
export function takeChanges(tx: ScopedWriter): ReadonlySet<string> | undefined {
  return noted.get(tx);
}

/** Reads a payload; null for one of another version of the app. */
export function parseChange(payload: string): Change | null {
  const [topic, kind, ...rest] = payload.split(' ');
  return topic && kind && rest.length === 0 ? { topic, kind } : null;
}
