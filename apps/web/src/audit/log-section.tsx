import { Card } from '@gatehouse/ui/card';
import type { AuditEventRow } from '#src/format/rows.ts';
import { EventDetails } from './event-details.tsx';
import { LogDays } from './log-days.tsx';
import { MarkedText } from './marked-text.tsx';
import { useLogDays } from './use-log-days.ts';

interface LogSectionProps {
  path: string;
  events: readonly AuditEventRow[];
  /** The event whose details stand above the others: what its link leads to. */
  opened: string | undefined;
}

/** The events of a page by day. */
export function LogSection({ path, events, opened }: LogSectionProps) {
  const days = useLogDays(events);
  const event = opened && days.flatMap(({ rows }) => rows).find(({ id }) => id === opened);
  return (
    <>
      {event && (
        <Card className="grid max-w-180 gap-4 p-5">
          <h2 className="text-base font-normal text-ink-2">
            <MarkedText sentence={event.sentence} />
          </h2>
          <EventDetails path={path} event={event} />
        </Card>
      )}
      <LogDays path={path} days={days} />
    </>
  );
}
