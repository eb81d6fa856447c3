import { domainToUnicode } from 'node:url';
import {
  LAPSED_AFTER_DAYS,
  PENDING_DAYS,
  type DomainCheck,
  type DomainState,
  type JoinPolicy,
} from '@gatehouse/domain/domain';
import { getSubdomain } from '@gatehouse/domain/domain-name';
import type { DomainRow } from '#src/format/rows.ts';

/** A domain as its card shows it. */
export interface ShownDomain {
  readonly id: string;
  readonly name: string;
  /** The name with its own letters, where it has others than ASCII. */
  readonly unicode: string | null;
  readonly look: DomainState | 'missing' | 'taken';
  readonly record: { readonly name: string; readonly value: string };
  /** The record's name without what someone has registered, as many providers want it. */
  readonly short: string;
  /** Where this machine's name server takes the record; null in production. */
  readonly publishAt: string | null;
  readonly checkedAt: Date | null;
  readonly lastCheck: DomainCheck | null;
  /** When the claim ends, or the domain lapses, unless something happens. */
  readonly endsAt: Date | null;
  readonly joinPolicy: JoinPolicy;
  readonly version: number;
}

const DAY_MS = 86_400_000;

/** @param nameServer where this machine's name server has its page; null for none */
export function toShownDomain(row: DomainRow, nameServer: string | null): ShownDomain {
  const { id, name, record, checkedAt, lastCheck, joinPolicy, version } = row;
  const unicode = domainToUnicode(name);
  const query = new URLSearchParams(record);
  return {
    id,
    name,
    unicode: unicode === name ? null : unicode,
    look: getLook(row),
    record,
    short: getSubdomain(record.name),
    publishAt: nameServer && `${nameServer}/?${query}`,
    checkedAt,
    lastCheck,
    endsAt: getEnd(row),
    joinPolicy,
    version,
  };
}

function getLook({ state, missingSince, takenAt }: DomainRow): ShownDomain['look'] {
  if (state === 'verified' && missingSince) return 'missing';
  return state === 'lapsed' && takenAt ? 'taken' : state;
}

function getEnd({ state, stateSince, missingSince }: DomainRow): Date | null {
  if (state === 'pending') return new Date(stateSince.getTime() + PENDING_DAYS * DAY_MS);
  if (state !== 'verified' || !missingSince) return null;
  return new Date(missingSince.getTime() + LAPSED_AFTER_DAYS * DAY_MS);
}
