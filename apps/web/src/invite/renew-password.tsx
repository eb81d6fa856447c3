'use client';

import { Button } from '@gatehouse/ui/button';
import { Notice } from '@gatehouse/ui/notice';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';

/** The way out of a temporary password that is lost or too old. */
export function RenewPassword({ token, email }: { token: string; email: string }) {
  const t = useTranslations('invite.renew');
  const ready = useReady();
  const [sent, setSent] = useState(false);
  const { start, pending, problem } = useAction(async () => {
    await callApi('POST', '/invitations/renew-password', { body: { token } });
    setSent(true);
  });
  if (sent) {
    return (
      <div role="status">
        <Notice tone="good" title={t('sent')}>
          {t('next', { email })}
        </Notice>
      </div>
    );
  }
  return (
    <div className="grid gap-3">
      <ProblemNotice problem={problem} />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="text-sm text-ink-2">{t('question')}</p>
        <Button size="sm" disabled={!ready} pending={pending} onClick={() => start()}>
          {t('send')}
        </Button>
      </div>
    </div>
  );
}
