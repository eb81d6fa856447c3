'use client';

import { Button } from '@gatehouse/ui/button';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { ConfirmByTyping } from '#src/forms/confirm-by-typing.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { leaveBy } from '#src/sign-out/leaving.ts';

/** Deletes one's account, by one's typed email; leaves for the pool's own sign-out. */
export function DeleteAccount({ email }: { email: string }) {
  const t = useTranslations('profile.deletion');
  const ready = useReady();
  const [asking, setAsking] = useState(false);
  const { start, pending, problem, forget } = useAction((typed: string) =>
    leaveBy(() => callApi('POST', '/me/delete', { body: { email: typed } })),
  );
  const owned = problem?.code === 'account.only_owner' ? problem.fields['tenants'] : undefined;
  function close() {
    setAsking(false);
    forget();
  }
  return (
    <>
      <Button variant="danger" disabled={!ready} onClick={() => setAsking(true)}>
        {t('open')}
      </Button>
      {asking && (
        <ConfirmByTyping
          title={t('question')}
          description={t('text')}
          label={t('email', { email })}
          name="email"
          type="email"
          maxLength={320}
          submit={t('submit')}
          pending={pending}
          problem={problem}
          onSubmit={start}
          onClose={close}
        >
          {owned && <p className="text-sm">{t('owned', { tenants: owned })}</p>}
        </ConfirmByTyping>
      )}
    </>
  );
}
