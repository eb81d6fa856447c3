import { randomUUID } from 'node:crypto';
import { Refusal } from '../refusal.ts';
import type { Asked } from './asked.ts';

/** Sign-ins by SAML that are under way. */
export interface Pending {
  /** @returns its id */
  add(asked: Asked): string;
  /** @throws Refusal when it is over, or was never begun */
  get(id: string): Asked;
  remove(id: string): void;
}

const LIFETIME_MS = 600_000;

export function createPending(): Pending {
  const entries = new Map<string, { asked: Asked; until: number }>();
  return {
    add(asked) {
      const now = Date.now();
      for (const [id, { until }] of entries) if (until <= now) entries.delete(id);
      const id = randomUUID();
      entries.set(id, { asked, until: now + LIFETIME_MS });
      return id;
    },
    get(id) {
      const entry = entries.get(id);
      if (!entry || entry.until <= Date.now()) {
        throw new Refusal('This sign-in is over. Begin again at the application.');
      }
      return entry.asked;
    },
    remove: (id) => void entries.delete(id),
  };
}
