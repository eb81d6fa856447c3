'use client';

import { Button } from '@gatehouse/ui/button';
import { ConfirmDialog } from '@gatehouse/ui/confirm-dialog';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';

interface PersonalKeyRulesProps {
  tenant: { slug: string; name: string };
  allowed: boolean;
}

/** Stops all personal keys of a tenant, or allows them again. */
export function PersonalKeyRules({ tenant: { slug, name }, allowed }: PersonalKeyRulesProps) {
  const t = useTranslations('personalKeys.admin');
  const router = useRouter();
  const ready = useReady();
  const [open, setOpen] = useState(false);
  const { start, pending, problem } = useAction(async () => {
    const path = { tenant: slug };
    const body = { allowed: !allowed };
    await callApi('PATCH', '/tenants/{tenant}/personal-key-rules', { path, body });
    setOpen(false);
    showToast({ tone: 'good', text: t(allowed ? 'nowRefused' : 'allowed') });
    router.refresh();
  });
  return (
    <>
      <Button
        disabled={!ready}
        pending={!open && pending}
        onClick={() => (allowed ? setOpen(true) : start())}
      >
        {t(allowed ? 'refuse' : 'allow')}
      </Button>
      {!allowed && <ProblemNotice problem={problem} />}
      {open && (
        <ConfirmDialog
          title={t('refuseTitle')}
          description={t('refuseText', { tenant: name })}
          confirm={t('refuse')}
          danger
          pending={pending}
          error={<ProblemNotice problem={problem} />}
          onConfirm={() => start()}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
