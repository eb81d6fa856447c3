import { FolderOpen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ProjectRow } from '#src/format/rows.ts';
import { Time } from '#src/format/time.tsx';
import { Panel } from './panel.tsx';

/** The newest of the tenant's own things. */
export function RecentProjects({
  slug,
  projects,
}: {
  slug: string;
  projects: readonly ProjectRow[];
}) {
  const t = useTranslations('overview.projects');
  return (
    <Panel
      id="recent-projects"
      title={t('title')}
      more={{ href: `/t/${slug}/projects`, text: t('all') }}
    >
      {projects.length === 0 ? (
        <p className="p-4 text-sm text-ink-2">{t('none')}</p>
      ) : (
        <ul className="text-sm">
          {projects.map(({ id, name, createdByName, createdAt }) => (
            <li
              key={id}
              className="flex items-center gap-2.5 border-line px-4 py-2.5 not-last:border-b"
            >
              <FolderOpen aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
              <span className="grid min-w-0 flex-1">
                <span className="truncate font-medium" title={name}>
                  {name}
                </span>
                <span className="truncate text-ink-2">{createdByName}</span>
              </span>
              <span className="shrink-0 text-ink-3">
                <Time at={createdAt} relative />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
