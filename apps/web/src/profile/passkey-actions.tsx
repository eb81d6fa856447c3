'use client';

import { Button } from '@gatehouse/ui/button';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';

const ProofDialog = dynamic(() => import('./proof-dialog.tsx').then((it) => it.ProofDialog), {
  ssr: false,
});
const NameDialog = dynamic(() => import('#src/forms/name-dialog.tsx').then((it) => it.NameDialog), {
  ssr: false,
});
const ConfirmDialog = dynamic(
  () => import('@gatehouse/ui/confirm-dialog').then((it) => it.ConfirmDialog),
  { ssr: false },
);

interface PasskeyActionsProps {
  id: string;
  name: string;
  permitted: boolean;
}

/** Names a passkey anew, or removes it after a proof and a question. */
export function PasskeyActions({ id, name, permitted }: PasskeyActionsProps) {
  const t = useTranslations('profile.passkeys');
  const router = useRouter();
  const ready = useReady();
  const [open, setOpen] = useState<'rename' | 'remove' | 'prove' | null>(null);
  function finish(text: string) {
    setOpen(null);
    showToast({ tone: 'good', text });
    router.refresh();
  }
  const renaming = useAction(async (wanted: string) => {
    const body = { name: wanted };
    await callApi('POST', '/me/passkeys/{id}/rename', { path: { id }, body });
    finish(t('renaming.done'));
  });
  const removal = useAction(async () => {
    await callApi('POST', '/me/passkeys/{id}/remove', { path: { id } });
    finish(t('removal.done'));
  });
  function close() {
    setOpen(null);
    renaming.forget();
    removal.forget();
  }
  const hidden = (text: ReactNode) => <span className="sr-only">{text}</span>;
  return (
    <div className="flex flex-wrap gap-2">
      <Button disabled={!ready} onClick={() => setOpen('rename')}>
        {t.rich('rename', { name, hidden })}
      </Button>
      <Button disabled={!ready} onClick={() => setOpen(permitted ? 'remove' : 'prove')}>
        {t.rich('remove', { name, hidden })}
      </Button>
      {open === 'prove' && <ProofDialog onClose={close} />}
      {open === 'rename' && (
        <NameDialog
          title={t('renaming.title')}
          label={t('renaming.label')}
          submit={t('renaming.submit')}
          value={name}
          maxLength={60}
          pending={renaming.pending}
          problem={renaming.problem}
          onSubmit={renaming.start}
          onClose={close}
        />
      )}
      {open === 'remove' && (
        <ConfirmDialog
          title={t('removal.title', { name })}
          description={t('removal.description')}
          confirm={t('removal.confirm')}
          danger
          pending={removal.pending}
          error={<ProblemNotice problem={removal.problem} />}
          onConfirm={removal.start}
          onClose={close}
        />
      )}
    </div>
  );
}
