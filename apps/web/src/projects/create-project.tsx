'use client';

import { Button } from '@gatehouse/ui/button';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { apiPath, callApi } from '#src/api-client.ts';
import { NameDialog } from '#src/forms/name-dialog.tsx';
import { useAction } from '#src/forms/use-action.ts';

export function CreateProject({ slug }: { slug: string }) {
  const router = useRouter();
  const ready = useReady();
  const [open, setOpen] = useState(false);
  const { start, pending, problem, forget } = useAction(async (name: string) => {
    await callApi('POST', apiPath`/tenants/${slug}/projects`, { name });
    setOpen(false);
    showToast({ tone: 'good', text: `${name} has been created.` });
    router.refresh();
  });

  function close() {
    setOpen(false);
    forget();
  }

  return (
    <>
      <Button variant="primary" disabled={!ready} onClick={() => setOpen(true)}>
        <Plus aria-hidden="true" className="size-4" />
        New project
      </Button>
      {open && (
        <NameDialog
          title="New project"
          description="Everybody in the tenant will see it."
          label="Name"
          maxLength={120}
          submit="Create project"
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
