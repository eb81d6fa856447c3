'use client';

import { Button } from '@gatehouse/ui/button';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';

export function ReadAll() {
  const t = useTranslations('notifications');
  const ready = useReady();
  const router = useRouter();
  const { start, pending, problem } = useAction(async () => {
    await callApi('POST', '/me/notifications/read-all');
    router.refresh();
  });
  return (
    <div className="grid justify-items-end gap-2">
      <Button disabled={!ready} pending={pending} onClick={() => start()}>
        {t('readAll')}
      </Button>
      <ProblemNotice problem={problem} />
    </div>
  );
}
