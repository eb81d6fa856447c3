'use client';

import { Button } from '@gatehouse/ui/button';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';

/** Accepts, then goes to the tenant. */
export function AcceptInvitation({ token, tenantName }: { token: string; tenantName: string }) {
  const t = useTranslations('invite');
  const router = useRouter();
  const ready = useReady();
  const { start, pending, problem } = useAction(async () => {
    const { slug } = await callApi('POST', '/invitations/accept', { body: { token } });
    router.push(`/t/${slug}`);
  });
  return (
    <div className="grid gap-3">
      <ProblemNotice problem={problem} />
      <Button
        variant="primary"
        size="lg"
        disabled={!ready}
        pending={pending}
        onClick={() => start()}
      >
        {t('accept', { tenant: tenantName })}
      </Button>
    </div>
  );
}
