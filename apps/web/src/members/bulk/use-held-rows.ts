'use client';

import { useState } from 'react';
import type { ShownMember, ShownRow } from '../shown-member.ts';
import type { BulkWork } from './bulk-work.ts';

/** Whom a change of many is for, and the role that they will have. */
export interface StartedBulk {
  readonly id: string;
  /** Null for all who match. */
  readonly userIds: ReadonlySet<string> | null;
  readonly role: { readonly value: string; readonly name: string } | null;
}

interface Held {
  readonly rows: readonly ShownMember[];
  readonly by: StartedBulk;
  readonly of: string;
}

/**
 * While a change of many is shown, no row goes: who no longer matches the search stays, and says what
 * becomes of them, until the result is closed.
 */
export function useHeldRows(
  rows: readonly ShownMember[],
  work: BulkWork | null,
  /** What the list is of: the rows of another search are not held. */
  of: string,
): { shown: readonly ShownRow[]; hold: (started: StartedBulk) => void } {
  const [held, setHeld] = useState<Held | null>(null);
  const hold = (by: StartedBulk) => setHeld({ rows, by, of });
  if (!work || held?.of !== of) return { shown: rows, hold };
  const now = new Map(rows.map((row) => [row.userId, row]));
  const { userIds, role, id } = held.by;
  const shown = held.rows.map((before): ShownRow => {
    const row = now.get(before.userId);
    // Another one takes it back: then the rows are as they are.
    const meant = work.id === id && !before.self && (userIds?.has(before.userId) ?? true);
    if (row) {
      const waits = meant && work.running && role !== null && row.role !== role.value;
      return waits ? { ...row, becomes: role.name } : row;
    }
    return role && meant
      ? { ...before, role: role.value, roleName: role.name, left: true }
      : { ...before, left: true };
  });
  return { shown, hold };
}
