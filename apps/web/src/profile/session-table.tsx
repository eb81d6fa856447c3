import { toDeviceLabel } from '@gatehouse/messages/device-label';
import type { listSessions } from '@gatehouse/services/sessions';
import { Badge } from '@gatehouse/ui/badge';
import { Cell, Row, Table } from '@gatehouse/ui/table';
import { MonitorSmartphone } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Time } from '#src/format/time.tsx';
import { EndSession } from './end-session.tsx';

type SessionRow = Awaited<ReturnType<typeof listSessions>>['items'][number];

/** A person's sessions; the one that looks at them can be ended by signing out. */
export function SessionTable({ sessions }: { sessions: readonly SessionRow[] }) {
  const t = useTranslations();
  const locale = useLocale();
  const columns = [
    { name: t('profile.sessions.columns.device') },
    { name: t('profile.sessions.columns.address') },
    { name: t('profile.sessions.columns.signedIn') },
    { name: t('profile.sessions.columns.lastSeen') },
    { name: t('common.actions'), hidden: true, className: 'w-16' },
  ];
  return (
    <Table caption={t('profile.sessions.title')} columns={columns}>
      {sessions.map((session) => (
        <Row key={session.id}>
          <Cell header>
            <span className="flex items-center gap-2.5 font-medium">
              <MonitorSmartphone aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
              {toDeviceLabel(locale, session.device)}
              {session.current && <Badge tone="good">{t('profile.sessions.current')}</Badge>}
            </span>
          </Cell>
          <Cell label={t('profile.sessions.columns.address')} quiet className="wrap-anywhere">
            {session.address ?? t('profile.sessions.unknown')}
          </Cell>
          <Cell label={t('profile.sessions.columns.signedIn')} quiet>
            <Time at={session.createdAt} />
          </Cell>
          <Cell label={t('profile.sessions.columns.lastSeen')} quiet>
            <Time at={session.lastSeenAt} relative />
          </Cell>
          <Cell actions>
            {!session.current && (
              <EndSession id={session.id} device={toDeviceLabel(locale, session.device)} />
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
