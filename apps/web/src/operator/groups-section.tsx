import type { getGroupRoom } from '@gatehouse/services/operator';
import { Section } from '@gatehouse/ui/card';
import { Notice } from '@gatehouse/ui/notice';
import { Cell, Row, Table } from '@gatehouse/ui/table';
import { useTranslations } from 'next-intl';
import { Nothing } from './nothing.tsx';

const NUMBER = 'tabular-nums @min-[44rem]/list:text-ink-2';

/** How full the pool is of groups, and who has made as many tenants as one person may. */
export function GroupsSection({ room }: { room: Awaited<ReturnType<typeof getGroupRoom>> }) {
  const t = useTranslations('operator.groups');
  return (
    <Section id="groups" title={t('title')} description={t('text', room)}>
      {room.scarce && <Notice tone="warn">{t('scarce')}</Notice>}
      {room.items.length === 0 ? (
        <Nothing>{t('nothing')}</Nothing>
      ) : (
        <Table
          caption={t('caption', room.limits)}
          columns={[{ name: t('person') }, { name: t('alive') }, { name: t('today') }]}
        >
          {room.items.map(({ id, name, email, alive, today }) => (
            <Row key={id}>
              <Cell header className="wrap-anywhere">
                <span className="font-medium">{name}</span>
                <span className="block text-xs text-ink-2">{email}</span>
              </Cell>
              <Cell label={t('alive')} className={NUMBER}>
                {alive}
              </Cell>
              <Cell label={t('today')} className={NUMBER}>
                {today}
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </Section>
  );
}
