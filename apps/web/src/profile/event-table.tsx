import type { listSecurityEvents } from '@gatehouse/services/account';
import type { SecurityAction } from '@gatehouse/services/audit';
import { Cell, Row, Table } from '@gatehouse/ui/table';
import { useTranslations } from 'next-intl';
import { Time } from '#src/format/time.tsx';

type EventRow = Awaited<ReturnType<typeof listSecurityEvents>>['items'][number];

/** What happened to a person's account. */
export function EventTable({ events }: { events: readonly EventRow[] }) {
  const t = useTranslations('profile.events');
  const columns = [
    { name: t('columns.event') },
    { name: t('columns.address') },
    { name: t('columns.at') },
  ];
  return (
    <Table caption={t('title')} columns={columns}>
      {events.map(({ id, action, before, after, address, at }) => (
        <Row key={id}>
          <Cell header>
            <span className="grid gap-0.5">
              <span className="font-medium">{t(`actions.${getActionName(action)}`)}</span>
              {before !== null && after !== null && (
                <span className="text-sm font-normal wrap-anywhere text-ink-2">
                  {before} → {after}
                </span>
              )}
            </span>
          </Cell>
          <Cell label={t('columns.address')} quiet className="wrap-anywhere">
            {address ?? '–'}
          </Cell>
          <Cell label={t('columns.at')} quiet>
            <Time at={at} precise />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

type ActionName<A extends string> = A extends `${infer Entity}.${infer Verb}`
  ? `${Entity}_${Verb}`
  : never;

/** A dot in the name of a text would lead into a folder of it. */
function getActionName(action: string): ActionName<SecurityAction> {
  return action.replace('.', '_') as ActionName<SecurityAction>;
}
