'use client';

import { Button } from '@gatehouse/ui/button';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { NameDialog } from '#src/forms/name-dialog.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { usePendingCommand } from '#src/palette/pending-command.ts';

export function CreateProject({ slug }: { slug: string }) {
  const t = useTranslations('projects');
  const router = useRouter();
  const ready = useReady();
  const [open, setOpen] = useState(false);
  const { start, pending, problem, forget } = useAction(async (name: string) => {
    await callApi('POST', '/tenants/{tenant}/projects', { path: { tenant: slug }, body: { name } });
    setOpen(false);
    showToast({ tone: 'good', text: t('create.done', { name }) });
    router.refresh();
  });

  usePendingCommand('create-project', () => setOpen(true));

  function close() {
    setOpen(false);
    forget();
  }

  return (
    <>
      <Button variant="primary" disabled={!ready} onClick={() => setOpen(true)}>
        <Plus aria-hidden="true" className="size-4" />
        {t('create.open')}
      </Button>
      {open && (
        <NameDialog
          title={t('create.title')}
          description={t('create.description')}
          label={t('name')}
          maxLength={120}
          submit={t('create.submit')}
          takenCode="project.exists"
          pending={pending}
          problem={problem}
          onSubmit={start}
          onClose={close}
        />
      )}
    </>
  );
}
