import { Section } from '@gatehouse/ui/card';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { AuditTable } from '#src/audit/audit-table.tsx';
import type { AuditEventRow } from '#src/format/rows.ts';

interface MemberEventsProps {
  slug: string;
  userId: string;
  events: readonly AuditEventRow[];
}

/** What happened to a member lately. */
export function MemberEvents({ slug, userId, events }: MemberEventsProps) {
  const t = useTranslations('members.one');
  const path = `/t/${slug}/audit`;
  return (
    <Section
      id="events"
      title={t('events')}
      actions={
        <span className="flex flex-wrap gap-3 text-sm">
          <Link className="underline" href={`${path}?target=${userId}`}>
            {t('allAbout')}
          </Link>
          <Link className="underline" href={`${path}?actor=${userId}`}>
            {t('allBy')}
          </Link>
        </span>
      }
    >
      {events.length > 0 ? (
        <AuditTable path={path} events={events} />
      ) : (
        <p className="text-base text-ink-2">{t('noEvents')}</p>
      )}
    </Section>
  );
}
