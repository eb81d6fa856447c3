'use client';

import { Cell, ONE_LINE, Row, Table, WIDEST } from '@gatehouse/ui/table';
import { FolderOpen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Time } from '#src/format/time.tsx';
import { OptimisticRow } from '#src/forms/optimistic-row.tsx';
import { ProjectActions } from './project-actions.tsx';

/** A row of the list, as plain values. */
export interface ShownProject {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly createdByName: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

interface ProjectTableProps {
  tenant: { readonly slug: string; readonly name: string };
  projects: readonly ShownProject[];
  may: { readonly rename: boolean; readonly remove: boolean };
}

/** Projects, drawn from plain rows. */
export function ProjectTable({ tenant, projects, may }: ProjectTableProps) {
  const t = useTranslations('projects');
  const common = useTranslations('common');
  return (
    <Table
      main
      caption={t('title')}
      columns={[
        { name: t('columns.project') },
        { name: t('columns.changed'), from: 28 },
        { name: t('columns.createdBy'), from: 42 },
        { name: t('columns.created'), from: 60 },
        { name: common('actions'), hidden: true },
      ]}
    >
      {projects.map(({ id, name, version, createdByName, createdAt, updatedAt }) => (
        <OptimisticRow key={id}>
          <Row id={id}>
            <Cell header className={WIDEST}>
              <span className="flex min-h-7 min-w-0 items-center gap-2.5 font-medium">
                <FolderOpen aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
                <span className={ONE_LINE} title={name}>
                  {name}
                </span>
              </span>
            </Cell>
            <Cell from={28} quiet className="whitespace-nowrap">
              <Time at={updatedAt} relative />
            </Cell>
            <Cell from={42} quiet>
              <span className={`block max-w-48 ${ONE_LINE}`} title={createdByName ?? undefined}>
                {createdByName}
              </span>
            </Cell>
            <Cell from={60} quiet className="whitespace-nowrap">
              <Time at={createdAt} />
            </Cell>
            <Cell actions>
              {(may.rename || may.remove) && (
                <ProjectActions tenant={tenant} project={{ id, name, version }} may={may} />
              )}
            </Cell>
          </Row>
        </OptimisticRow>
      ))}
    </Table>
  );
}
