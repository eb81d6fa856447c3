'use client';

import { Button } from '@gatehouse/ui/button';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { BellRing } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { callApi } from '#src/api-client.ts';
import { useAction } from '#src/forms/use-action.ts';

const ProblemNotice = dynamic(
  () => import('#src/forms/problem-notice.tsx').then((loaded) => loaded.ProblemNotice),
  { ssr: false },
);

/** Asks all who have no second factor to set one up. */
export function RemindOfMfa({ slug }: { slug: string }) {
  const t = useTranslations('members.remind');
  const ready = useReady();
  const remind = useAction(async () => {
    const { reminded } = await callApi('POST', '/tenants/{tenant}/members/remind-second-factor', {
      path: { tenant: slug },
    });
    showToast({ tone: 'good', text: t('done', { count: reminded }) });
  });
  return (
    <span className="grid gap-2">
      <Button disabled={!ready} pending={remind.pending} onClick={() => remind.start()}>
        <BellRing aria-hidden="true" className="size-4" />
        {t('open')}
      </Button>
      {remind.problem && <ProblemNotice problem={remind.problem} />}
    </span>
  );
}
