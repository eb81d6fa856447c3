import { Avatar } from '@gatehouse/ui/avatar';
import { Badge } from '@gatehouse/ui/badge';
import { Cell, Row, Table } from '@gatehouse/ui/table';
import { ArrowRight } from 'lucide-react';
import type { AuditEventRow } from '#src/format/rows.ts';
import { Time } from '#src/format/time.tsx';
import { type Sentence, sentenceOf } from './sentence.ts';

const COLUMNS = [
  { name: 'What happened' },
  { name: 'When', className: 'w-52' },
  { name: 'Network address', className: 'w-40' },
];

/** Who acts when it is no person. */
const ACTORS = { api_key: 'API key', system: 'System', operator: 'Operator' } as const;

/** Whose name has been erased from the log. */
const ERASED = 'Erased person';

/** Who did what, when, from where and in which request. */
export function AuditTable({ events }: { events: readonly AuditEventRow[] }) {
  return (
    <Table caption="Audit events, newest first" columns={COLUMNS}>
      {events.map((event) => (
        <Row key={event.id}>
          <Cell header>
            <span className="flex items-start gap-2.5">
              <Avatar name={event.actorName || ERASED} size="sm" />
              <span className="grid min-w-0 gap-0.5 pt-0.5 wrap-anywhere">
                <Words event={event} sentence={sentenceOf(event)} />
                <span className="font-mono text-2xs break-all text-ink-3">
                  {event.action} · <span className="sr-only">request </span>
                  {event.requestId}
                </span>
              </span>
            </span>
          </Cell>
          <Cell label="When" className="sm:text-ink-2">
            <Time at={event.at} precise />
          </Cell>
          <Cell label="Network address" className="break-all sm:text-ink-2">
            {event.address ?? '–'}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function Words({ event, sentence }: { event: AuditEventRow; sentence: Sentence }) {
  const { verb, target, rest, change } = sentence;
  return (
    <span>
      <span className="font-semibold">{event.actorName || ERASED}</span>{' '}
      {event.actorKind !== 'user' && <Badge className="mr-1">{ACTORS[event.actorKind]}</Badge>}
      <span className="text-ink-2">{verb}</span>
      {target && <span className="font-medium"> {target}</span>}
      {rest && <span className="text-ink-2"> {rest}</span>}
      {change && (
        <>
          <span className="text-ink-2"> from</span>{' '}
          <span className="font-medium">{change.from}</span>{' '}
          <span className="inline-block">
            <ArrowRight aria-hidden="true" className="inline size-3 text-ink-3" />
            <span className="sr-only">to</span> <span className="font-medium">{change.to}</span>
          </span>
        </>
      )}
    </span>
  );
}
