import { Avatar } from '@gatehouse/ui/avatar';
import { useTranslations } from 'next-intl';
import { AuditSentence } from '#src/audit/audit-sentence.tsx';
import { useNames } from '#src/audit/use-names.ts';
import type { AuditEventRow } from '#src/format/rows.ts';
import { Time } from '#src/format/time.tsx';
import { Panel } from './panel.tsx';

/** What happened in the tenant lately. */
export function RecentChanges({
  slug,
  events,
}: {
  slug: string;
  events: readonly AuditEventRow[];
}) {
  const t = useTranslations('overview.changes');
  const named = useNames();
  return (
    <Panel
      id="recent-changes"
      title={t('title')}
      more={{ href: `/t/${slug}/audit`, text: t('all') }}
    >
      {events.length === 0 ? (
        <p className="p-4 text-sm text-ink-2">{t('none')}</p>
      ) : (
        <ol className="text-sm">
          {events.map(named).map((event) => (
            <li
              key={event.id}
              className="flex items-start gap-2.5 border-line px-4 py-2.5 not-last:border-b"
            >
              <Avatar name={event.actorName} size="sm" />
              <span className="min-w-0 flex-1 pt-0.5 text-ink-2 wrap-anywhere">
                <AuditSentence event={event} />
              </span>
              <span className="shrink-0 pt-0.5 text-ink-3">
                <Time at={event.at} relative />
              </span>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
