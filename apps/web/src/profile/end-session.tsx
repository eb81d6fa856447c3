'use client';

import { Button } from '@gatehouse/ui/button';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { ApiProblem, callApi } from '#src/api-client.ts';
import { useAction } from '#src/forms/use-action.ts';

/** Ends one session. One that has ended meanwhile is what was wanted. */
export function EndSession({ id, device }: { id: string; device: string }) {
  const t = useTranslations('profile.sessions');
  const router = useRouter();
  const ready = useReady();
  const { start, pending } = useAction(async () => {
    try {
      await callApi('POST', '/me/sessions/{sessionId}/end', { path: { sessionId: id } });
      showToast({ tone: 'good', text: t('ended', { device }) });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      if (error.status !== 404) {
        showToast({ tone: 'danger', text: t('goesOn'), detail: error.message });
      }
    }
    router.refresh();
  });
  return (
    <Button size="sm" disabled={!ready} pending={pending} onClick={() => start()}>
      {t.rich('end', { device, hidden: (text) => <span className="sr-only">{text}</span> })}
    </Button>
  );
}
