import { cx } from '@gatehouse/ui/cx';
import { tabClass, TABS_CLASS } from '@gatehouse/ui/tabs';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { LinkPending } from '#src/shell/link-pending.tsx';

interface FileTabsProps {
  path: string;
  /** Whether the files that were deleted are shown. */
  deleted: boolean;
}

export function FileTabs({ path, deleted }: FileTabsProps) {
  const t = useTranslations('files.tabs');
  const tabs = [
    [path, t('all'), !deleted],
    [`${path}?view=deleted`, t('deleted'), deleted],
  ] as const;
  return (
    <nav aria-label={t('label')} className={cx(TABS_CLASS, 'min-w-60 flex-1')}>
      {tabs.map(([href, name, here]) => (
        <Link
          key={href}
          prefetch={false}
          href={href}
          aria-current={here ? 'page' : undefined}
          className={tabClass(here)}
        >
          {name}
          <LinkPending />
        </Link>
      ))}
    </nav>
  );
}
