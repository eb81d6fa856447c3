import type { AuditEventRow } from '#src/format/rows.ts';

/** An event of the log as the browser gets it: in words, with what was recorded for its details. */
export interface LogRow extends Pick<
  AuditEventRow,
  'id' | 'action' | 'actorName' | 'targetName' | 'before' | 'after' | 'requestId' | 'address'
> {
  /** Null for what a filter cannot name. */
  readonly actorId: string | null;
  readonly targetId: string;
  /** With its names marked. */
  readonly sentence: string;
  /** Hour and minute where the reader is; the moment in full; and as it was recorded. */
  readonly time: string;
  readonly moment: string;
  readonly at: string;
  /** Such as "Members: role changed". */
  readonly actionName: string;
  /** What kind of actor it was, where it was no person. */
  readonly kind: { readonly name: string; readonly staff: boolean } | null;
  readonly role: string | null;
  /** The role at the time stands in the row too: the person is gone. */
  readonly erased: boolean;
}

/** The events of one day, newest first. */
export interface LogDay {
  /** As `2026-01-31`, where the reader is. */
  readonly day: string;
  readonly heading: string;
  readonly rows: readonly LogRow[];
}
