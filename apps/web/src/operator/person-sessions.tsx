import { toDeviceLabel } from '@gatehouse/messages/device-label';
import type { getOperatorPerson } from '@gatehouse/services/operator';
import { Badge } from '@gatehouse/ui/badge';
import { Cell, Row, Table } from '@gatehouse/ui/table';
import { useLocale, useTranslations } from 'next-intl';
import { Time } from '#src/format/time.tsx';

type Sessions = Awaited<ReturnType<typeof getOperatorPerson>>['sessions'];

/** Where a person is signed in now, the newest sign-in first. */
export function PersonSessions({ sessions }: { sessions: Sessions }) {
  const t = useTranslations('operator.person.sessions');
  const locale = useLocale();
  return (
    <Table
      caption={t('title')}
      columns={[{ name: t('device') }, { name: t('signedIn') }, { name: t('lastSeen') }]}
    >
      {sessions.map(({ device, createdAt, lastSeenAt, federated }, index) => (
        <Row key={`${createdAt.toISOString()} ${index}`}>
          <Cell header>
            <span className="font-medium">{toDeviceLabel(locale, device)}</span>{' '}
            {federated && <Badge>{t('federated')}</Badge>}
          </Cell>
          <Cell label={t('signedIn')} quiet>
            <Time at={createdAt} precise />
          </Cell>
          <Cell label={t('lastSeen')} quiet>
            <Time at={lastSeenAt} relative />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
