'use client';

import { ConfirmDialog } from '@gatehouse/ui/confirm-dialog';
import { MenuItem } from '@gatehouse/ui/menu';
import { showToast } from '@gatehouse/ui/toast';
import { Pencil, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { callApi, ifMatch } from '#src/api-client.ts';
import { NameDialog } from '#src/forms/name-dialog.tsx';
import { RowMenu } from '#src/forms/row-menu.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { useOptimisticRow } from '#src/forms/use-optimistic-row.ts';

interface ProjectActionsProps {
  tenant: { slug: string; name: string };
  project: { id: string; name: string; version: number };
  may: { rename: boolean; remove: boolean };
}

export function ProjectActions({ tenant, project, may }: ProjectActionsProps) {
  const t = useTranslations('projects');
  const router = useRouter();
  const [open, setOpen] = useState<'rename' | 'remove' | null>(null);
  const path = { tenant: tenant.slug, projectId: project.id };

  function done(text: string) {
    setOpen(null);
    showToast({ tone: 'good', text });
    router.refresh();
  }

  const rename = useAction(async (name: string) => {
    await callApi('PATCH', '/tenants/{tenant}/projects/{projectId}', {
      path,
      header: ifMatch(project.version),
      body: { name },
    });
    done(t('rename.done', { before: project.name, name }));
  });
  const remove = useOptimisticRow(
    () => callApi('DELETE', '/tenants/{tenant}/projects/{projectId}', { path }),
    {
      done: t('delete.done', { name: project.name }),
      failed: t('delete.failed', { name: project.name }),
    },
  );

  function close() {
    setOpen(null);
    rename.forget();
  }

  return (
    <>
      <RowMenu label={t('actionsFor', { name: project.name })}>
        {may.rename && (
          <MenuItem onSelect={() => setOpen('rename')}>
            <Pencil aria-hidden="true" />
            {t('rename.open')}
          </MenuItem>
        )}
        {may.remove && (
          <MenuItem danger onSelect={() => setOpen('remove')}>
            <Trash2 aria-hidden="true" />
            {t('delete.open')}
          </MenuItem>
        )}
      </RowMenu>
      {open === 'rename' && (
        <NameDialog
          title={t('rename.title', { name: project.name })}
          label={t('name')}
          value={project.name}
          maxLength={120}
          submit={t('rename.submit')}
          takenCode="project.exists"
          pending={rename.pending}
          problem={rename.problem}
          onSubmit={rename.start}
          onClose={close}
        />
      )}
      {open === 'remove' && (
        <ConfirmDialog
          title={t('delete.title', { name: project.name })}
          description={t('delete.description', { tenant: tenant.name })}
          confirm={t('delete.submit')}
          danger
          pending={remove.pending}
          onConfirm={remove.start}
          onClose={close}
        />
      )}
    </>
  );
}
