import { can } from '@gatehouse/policy/can';
import type { PeopleCounts } from '@gatehouse/services/members';
import { tabClass, TABS_CLASS } from '@gatehouse/ui/tabs';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { PageContext } from '#src/server/page-context.ts';
import { LinkPending } from '#src/shell/link-pending.tsx';

type PeoplePage = 'members' | 'invitations' | 'requests';

interface PeopleTabsProps {
  context: PageContext;
  people: PeopleCounts;
  open: PeoplePage;
}

/** Members, and those who are to become some; for readers who invite. */
export function PeopleTabs({ context, people, open }: PeopleTabsProps) {
  const t = useTranslations('members.pagesOfPeople');
  const format = useFormatter();
  if (!can(context, 'members:invite')) return null;
  const path = `/t/${context.tenant.slug}/members`;
  const tabs = [
    ['members', path, people.all],
    ['invitations', `${path}/invitations`, people.invitations],
    ['requests', `${path}/requests`, people.requests],
  ] as const;
  return (
    <nav aria-label={t('label')} className={TABS_CLASS}>
      {tabs.map(([name, href, count]) => (
        <Link
          key={name}
          prefetch={false}
          href={href}
          aria-current={open === name ? 'page' : undefined}
          className={`${tabClass(open === name)} max-sm:py-3`}
        >
          {t(name)}{' '}
          {count !== null && (
            <span className="text-sm font-normal text-ink-2 tabular-nums">
              {format.number(count)}
            </span>
          )}
          <LinkPending />
        </Link>
      ))}
    </nav>
  );
}
