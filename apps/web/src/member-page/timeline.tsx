import { Avatar } from '@gatehouse/ui/avatar';
import { cx } from '@gatehouse/ui/cx';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { AuditSentence } from '#src/audit/audit-sentence.tsx';
import { useNames } from '#src/audit/use-names.ts';
import type { AuditEventRow } from '#src/format/rows.ts';
import { Time } from '#src/format/time.tsx';
import { Panel } from '#src/overview/panel.tsx';
import { TIMELINE_SIDES, type TimelineSide } from './load-timeline.ts';

interface TimelineProps {
  slug: string;
  userId: string;
  side: TimelineSide;
  events: readonly AuditEventRow[];
}

/** What happened to a member and what they did, newest first. */
export function Timeline({ slug, userId, side, events }: TimelineProps) {
  const t = useTranslations('memberPage.timeline');
  const named = useNames();
  const audit = `/t/${slug}/audit?${side === 'by' ? 'actor' : 'target'}=${userId}`;
  return (
    <Panel id="activity" title={t('title')} more={{ href: audit, text: t('more') }}>
      <nav
        aria-label={t('show')}
        className="flex flex-wrap gap-1.5 border-b border-line px-4 py-2.5"
      >
        {TIMELINE_SIDES.map((one) => (
          <Link
            key={one}
            href={one === 'all' ? '?' : `?events=${one}`}
            scroll={false}
            prefetch={false}
            aria-current={one === side ? 'true' : undefined}
            className={cx(
              'flex h-7 items-center rounded-full border px-2.5 text-sm max-sm:h-11 max-sm:px-4',
              one === side
                ? 'border-accent bg-accent-soft font-medium text-accent-ink forced-colors:border-[Highlight]'
                : 'border-line-strong text-ink-2 hover:bg-hover hover:text-ink',
            )}
          >
            {t(`sides.${one}`)}
          </Link>
        ))}
      </nav>
      {events.length === 0 ? (
        <p className="p-4 text-sm text-ink-2">{t('none')}</p>
      ) : (
        <ol aria-label={t('title')} className="px-4 py-3 text-sm">
          {events.map(named).map((event) => (
            <li key={event.id} className="group/event relative flex gap-3 pb-4 last:pb-1">
              <span
                aria-hidden="true"
                className="absolute top-7 bottom-0.5 left-3 w-px bg-line group-last/event:hidden"
              />
              <Avatar name={event.actorName} size="sm" />
              <span className="grid min-w-0 flex-1 gap-0.5 pt-0.5">
                <span className="text-ink-2 wrap-anywhere">
                  <AuditSentence event={event} />
                </span>
                <span className="text-xs text-ink-3">
                  <Time at={event.at} relative />
                </span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
