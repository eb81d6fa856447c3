import { isUuid } from '@gatehouse/domain/ids';
import type { ListAuditEventsInput } from '@gatehouse/services/audit';
import { startOfDay } from '#src/format/start-of-day.ts';

/** The filter as the address holds it. What is not right there is not there. */
export interface AuditQuery {
  readonly text?: string;
  readonly action?: string;
  readonly actor?: string;
  readonly target?: string;
  /** Days, as `2026-01-31`: the first and the last one. */
  readonly from?: string;
  readonly to?: string;
  /** One of the events, whose details are shown. */
  readonly event?: string;
}

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

const ACTION = /^[a-z_]{1,40}(\.[a-z_]{1,40})?$/;
const DAY = /^(19[7-9]\d|[2-9]\d{3})-\d{2}-\d{2}$/;

/** Reads the address of the page. */
export function auditQuery(params: SearchParams): AuditQuery {
  const read = (name: string, fits: (value: string) => boolean) => {
    const value = params[name];
    return typeof value === 'string' && fits(value.trim()) ? { [name]: value.trim() } : {};
  };
  return {
    ...read('text', (value) => value.length > 0 && value.length <= 100 && !value.includes('\0')),
    ...read('action', (value) => ACTION.test(value)),
    ...read('actor', isUuid),
    ...read('target', isUuid),
    ...read('from', isDay),
    ...read('to', isDay),
    ...read('event', isUuid),
  };
}

function isDay(value: string): boolean {
  return DAY.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`));
}

/** What the verb is asked for: whole days of the reader's time zone. */
export function auditFilter(
  query: AuditQuery,
  timeZone: string,
): Omit<ListAuditEventsInput, 'limit' | 'cursor'> {
  const { text, action, actor, target, from, to } = query;
  return {
    text,
    action,
    actorId: actor,
    targetId: target,
    from: from === undefined ? undefined : startOfDay(from, 0, timeZone),
    to: to === undefined ? undefined : startOfDay(to, 1, timeZone),
  };
}

/** The same as parameters of the API's export. */
export function auditParameters(query: AuditQuery, timeZone: string): Record<string, string> {
  const said = Object.entries(auditFilter(query, timeZone)).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value instanceof Date ? value.toISOString() : value]],
  );
  return Object.fromEntries(said) as Record<string, string>;
}

/** Is anything left out? The details of an event leave out nothing. */
export function isFiltered({ event: _event, ...filter }: AuditQuery): boolean {
  return Object.keys(filter).length > 0;
}
