import type { ProjectRow } from '#src/format/rows.ts';
import { can } from '@gatehouse/policy/can';
import type { PageContext } from '#src/shell/page-context.ts';
import { EmptyState } from '@gatehouse/ui/empty-state';
import { Cell, ONE_LINE, Row, Table, WIDEST } from '@gatehouse/ui/table';
import { FolderOpen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Time } from '#src/format/time.tsx';
import { ProjectActions } from './project-actions.tsx';
import { OptimisticRow } from '#src/forms/optimistic-row.tsx';

interface ProjectTableProps {
  context: PageContext;
  projects: readonly ProjectRow[];
  /** The button that makes the first one; false for those who may not. */
  create: ReactNode;
}

export function ProjectTable({ context, projects, create }: ProjectTableProps) {
  const t = useTranslations('projects');
  const common = useTranslations('common');
  const rename = can(context, 'projects:rename');
  const remove = can(context, 'projects:delete');
  if (projects.length === 0) {
    return (
      <EmptyState icon={<FolderOpen />} title={t('empty.title')} action={create}>
        {create ? t('empty.mayCreate') : t('empty.mayNot')}
      </EmptyState>
    );
  }
  return (
    <Table
      main
      caption={t('title')}
      columns={[
        { name: t('columns.project') },
        { name: t('columns.createdBy') },
        { name: t('columns.created') },
        { name: t('columns.changed') },
        { name: common('actions'), hidden: true, className: 'w-12' },
      ]}
    >
      {projects.map((project) => (
        <OptimisticRow key={project.id}>
          <Row>
            <Cell header className={WIDEST}>
              <span className="flex min-w-0 items-center gap-2.5 font-medium">
                <FolderOpen aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
                <span className={ONE_LINE} title={project.name}>
                  {project.name}
                </span>
              </span>
            </Cell>
            <Cell label={t('columns.createdBy')} quiet className="max-w-48">
              <span className="one-line block" title={project.createdByName ?? undefined}>
                {project.createdByName}
              </span>
            </Cell>
            <Cell label={t('columns.created')} quiet>
              <Time at={project.createdAt} />
            </Cell>
            <Cell label={t('columns.changed')} quiet>
              <Time at={project.updatedAt} />
            </Cell>
            <Cell actions>
              {(rename || remove) && (
                <ProjectActions
                  tenant={{ slug: context.tenant.slug, name: context.tenant.name }}
                  project={{ id: project.id, name: project.name }}
                  may={{ rename, remove }}
                />
              )}
            </Cell>
          </Row>
        </OptimisticRow>
      ))}
    </Table>
  );
}
