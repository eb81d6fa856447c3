import type { en } from '@gatehouse/messages/en';
import { useFormatter, useNow, useTimeZone, useTranslations } from 'next-intl';
import type { AuditEventRow } from '#src/format/rows.ts';
import { dayIn } from '#src/format/day-in.ts';
import type { LogDay, LogRow } from './log-row.ts';
import { useNames } from './use-names.ts';
import { useSentence } from './use-sentence.ts';

type Entity = keyof typeof en.audit.entities;
type Named = `${Entity}.${string}`;

const DAY_MS = 86_400_000;
const HOUR = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const MOMENT = { dateStyle: 'full', timeStyle: 'long' } as const;

/** Puts events into words and under their days, which are those of the reader's time zone. */
export function useLogDays(events: readonly AuditEventRow[]): LogDay[] {
  const t = useTranslations('audit');
  const inLog = useTranslations('auditLog');
  const roleName = useTranslations('roles.names');
  const format = useFormatter();
  const timeZone = useTimeZone() ?? 'UTC';
  const now = useNow();
  const named = useNames();
  const toSentence = useSentence();
  const today = dayIn(now, timeZone);
  const yesterday = dayIn(new Date(now.getTime() - DAY_MS), timeZone);

  function toHeading(day: string): string {
    if (day === today) return inLog('today');
    if (day === yesterday) return inLog('yesterday');
    const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
    const parts = { weekday: 'short', day: 'numeric', month: 'short', ...year } as const;
    return format.dateTime(new Date(day), { ...parts, timeZone: 'UTC' });
  }

  function toActionName(action: string): string {
    const [entity = ''] = action.split('.');
    const verb = `verbs.${action as Named}` as 'verbs.member.left';
    const name = `entities.${entity as Entity}` as const;
    return t.has(verb) && t.has(name) ? `${t(name)}: ${t(verb)}` : action;
  }

  function toRow(recorded: AuditEventRow): LogRow {
    const event = named(recorded);
    const { id, action, actorName, targetName, before, after, requestId, address } = event;
    const { actorId, actorKind, actorRole, targetId, at, erased } = event;
    return {
      ...{ id, action, actorName, targetName, before, after, requestId, address },
      ...{ actorId, targetId, erased },
      sentence: toSentence(event),
      time: format.dateTime(at, { ...HOUR, timeZone }),
      moment: format.dateTime(at, { ...MOMENT, timeZone }),
      at: at.toISOString(),
      actionName: toActionName(action),
      kind:
        actorKind === 'user'
          ? null
          : { name: t(`actors.${actorKind}`), staff: actorKind === 'operator' },
      role: actorRole && roleName(actorRole),
    };
  }

  const days = Map.groupBy(events, ({ at }) => dayIn(at, timeZone));
  return [...days].map(([day, ofDay]) => ({
    day,
    heading: toHeading(day),
    rows: ofDay.map(toRow),
  }));
}
