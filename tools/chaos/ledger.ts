import type { Role } from '@gatehouse/domain/role';

import type { Person, Tenant } from '../fleet/people.ts';

/** What someone may be in a tenant. */
export interface Position {
  readonly role: Role;
  readonly active: boolean;
}

/** `owner`, `owner (deactivated)`, or `absent`. */
export type Standing = string;

export const ABSENT: Standing = 'absent';

export function standing({ role, active }: Position): Standing {
  return active ? role : `${role} (deactivated)`;
}

/** The role that counts, or null. */
export function activeRole(value: Standing): Role | null {
  return value === ABSENT || value.endsWith(')') ? null : (value as Role);
}

/** Milliseconds that a request goes on at most: its own limit, and that of a statement on top. */
const LATE = 15_000;

/** A change of somebody's standing that is under way. */
export interface Change {
  readonly key: string;
  readonly added: Set<Standing>;
  alone: boolean;
}

/**
 * What everyone can be, going by what was acknowledged: one standing when the last change of it
 * was alone and answered, more when answers were lost or changes overlapped.
 */
export class Ledger {
  readonly #possible = new Map<string, Set<Standing>>();
  readonly #running = new Map<string, Set<Change>>();
  readonly #watching = new Map<string, Set<Set<Standing>>>();

  static key(tenantId: string, userId: string): string {
    return `${tenantId} ${userId}`;
  }

  /** Everything that this person can be there now. */
  possible(key: string): ReadonlySet<Standing> {
    return this.#possible.get(key) ?? new Set([ABSENT]);
  }

  known(): Iterable<string> {
    return this.#possible.keys();
  }

  set(key: string, value: Standing): void {
    this.#possible.set(key, new Set([value]));
  }

  /** A request is about to ask for this: from now on it can be so. */
  begin(key: string, getOutcome: (now: Standing) => Standing): Change {
    const others = this.#running.get(key) ?? new Set();
    for (const other of others) other.alone = false;
    const change: Change = { key, added: new Set(), alone: others.size === 0 };
    for (const now of this.possible(key)) {
      const next = getOutcome(now);
      if (!this.possible(key).has(next)) change.added.add(next);
    }
    for (const next of change.added) this.#add(key, next);
    this.#running.set(key, others.add(change));
    return change;
  }

  /** It was acknowledged: alone, nothing else can be any more. */
  confirm(change: Change, value: Standing): void {
    this.#running.get(change.key)?.delete(change);
    if (change.alone) this.set(change.key, value);
    this.#add(change.key, value);
  }

  /** It was refused. */
  refuse(change: Change): void {
    this.#running.get(change.key)?.delete(change);
    if (!change.alone) return;
    const left = [...this.possible(change.key)].filter((value) => !change.added.has(value));
    this.#possible.set(change.key, new Set(left));
  }

  /**
   * No one knows: what can be stays. It may still be at work where the answer was lost, so changes
   * that follow soon are not alone.
   */
  lose(change: Change): void {
    setTimeout(() => this.#running.get(change.key)?.delete(change), LATE).unref();
  }

  /** Everything that this person can be from now until `done`. */
  watch(key: string): { seen: ReadonlySet<Standing>; done(): void } {
    const seen = new Set(this.possible(key));
    const watching = this.#watching.get(key) ?? new Set();
    this.#watching.set(key, watching.add(seen));
    return { seen, done: () => watching.delete(seen) };
  }

  #add(key: string, value: Standing): void {
    this.#possible.set(key, new Set([...this.possible(key), value]));
    for (const seen of this.#watching.get(key) ?? []) seen.add(value);
  }
}

/** A change that was acknowledged, and the event that must tell of it. */
export interface Acknowledged {
  readonly tenantId: string;
  readonly action: string;
  readonly targetId: string;
  /** Null for an answer that was handed out again: the event names the first try. */
  readonly requestId: string | null;
}

/** Everything that a run knows. */
export interface Records {
  readonly ledger: Ledger;
  readonly acknowledged: Acknowledged[];
  /** Requests that were refused: none may have left an event. */
  readonly refused: Set<string>;
  /** Projects by their unique name: what must, may or must not be there. */
  readonly projects: Map<string, { tenantId: string; id: string | null; state: Existence }>;
  /** Tenants that were made during the run, by their slug. */
  readonly tenants: Map<string, OwnTenant>;
  readonly keys: Map<string, { tenant: Tenant; id: string; token: string; state: Existence }>;
  readonly roles: Map<string, OwnRole>;
  readonly invitations: Map<string, OpenInvitation>;
  readonly violations: string[];
  readonly counts: Record<'operations' | 'acknowledged' | 'refused' | 'lost' | 'unsent', number>;
}

export type Existence = 'there' | 'gone' | 'either';

/** A tenant that someone of the run has made; the id is null until it was acknowledged. */
export interface OwnTenant {
  readonly slug: string;
  readonly id: string | null;
  readonly owner: Person;
  state: Existence;
  /** How often its deleting or restoring has begun. */
  turns: number;
}

/** A custom role of the run. */
export interface OwnRole {
  readonly tenant: Tenant;
  readonly id: string;
  readonly base: 'admin' | 'member';
  state: Existence;
}

/** An invitation that a run has made. */
export interface OpenInvitation {
  readonly tenantId: string;
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  generation: number;
}
