import { Avatar } from '@gatehouse/ui/avatar';
import { Badge } from '@gatehouse/ui/badge';
import { Cell, Row, Table } from '@gatehouse/ui/table';
import { useTranslations } from 'next-intl';
import type { AuditEventRow } from '#src/format/rows.ts';
import { Time } from '#src/format/time.tsx';
import { AuditDetails } from './audit-details.tsx';
import { AuditSentence } from './audit-sentence.tsx';
import { useNames } from './use-names.ts';

interface AuditTableProps {
  /** The page's path. */
  path: string;
  events: readonly AuditEventRow[];
}

/** Who did what, when and from where; more of each on request. */
export function AuditTable({ path, events }: AuditTableProps) {
  const t = useTranslations('audit');
  const role = useTranslations('roles.names');
  const named = useNames();
  const columns = [
    { name: t('columns.what') },
    { name: t('columns.when'), className: 'w-52' },
    { name: t('columns.address'), className: 'w-40' },
  ];
  return (
    <Table main caption={t('caption')} columns={columns}>
      {events.map(named).map((event) => (
        <Row key={event.id}>
          <Cell header>
            <span className="flex items-start gap-2.5">
              <Avatar name={event.actorName} size="sm" />
              <span className="grid min-w-0 flex-1 gap-1 pt-0.5 wrap-anywhere">
                <span className="text-ink-2">
                  {event.actorKind !== 'user' && (
                    <Badge
                      tone={event.actorKind === 'operator' ? 'warn' : 'neutral'}
                      className="mr-1.5"
                    >
                      {t(`actors.${event.actorKind}`)}
                    </Badge>
                  )}
                  {event.erased && event.actorRole && (
                    <Badge className="mr-1.5">{role(event.actorRole)}</Badge>
                  )}
                  <AuditSentence event={event} />
                </span>
                <AuditDetails path={path} event={event} />
              </span>
            </span>
          </Cell>
          <Cell label={t('columns.when')} quiet className="align-top!">
            <Time at={event.at} precise />
          </Cell>
          <Cell label={t('columns.address')} quiet className="align-top! break-all">
            {event.address ?? t('nothing')}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
