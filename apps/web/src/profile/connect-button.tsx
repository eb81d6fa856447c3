'use client';

import { Button } from '@gatehouse/ui/button';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import { callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';

/** Goes to a provider, and comes back with an account of the person there. */
export function ConnectButton({ provider, label }: { provider: string; label: string }) {
  const t = useTranslations('profile.accounts');
  const ready = useReady();
  const { start, pending, problem } = useAction(async () => {
    const { signInPath } = await callApi('POST', '/me/connected-accounts', { body: { provider } });
    location.assign(signInPath);
  });
  return (
    <div className="grid justify-items-start gap-3">
      <ProblemNotice problem={problem} />
      <Button disabled={!ready} pending={pending} onClick={() => start()}>
        {t('connect', { provider: label })}
      </Button>
    </div>
  );
}
