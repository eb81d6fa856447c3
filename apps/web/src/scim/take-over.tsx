'use client';

import { Button } from '@gatehouse/ui/button';
import { Notice } from '@gatehouse/ui/notice';
import { useReady } from '@gatehouse/ui/use-ready';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { callApi, ifMatch } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';

interface TakeOverProps {
  slug: string;
  name: string;
  version: number;
}

/** Whoever connected the directory is no owner any more: someone else answers for its invitations. */
export function TakeOver({ slug, name, version }: TakeOverProps) {
  const t = useTranslations('scim.takeOver');
  const router = useRouter();
  const ready = useReady();
  const { start, pending, problem } = useAction(async () => {
    await callApi('PATCH', '/tenants/{tenant}/scim', {
      path: { tenant: slug },
      header: ifMatch(version),
      body: { takeOver: true },
    });
    router.refresh();
  });
  return (
    <Notice tone="warn" title={t('title')}>
      <div className="grid justify-items-start gap-3">
        <p>{t('text', { name })}</p>
        <Button disabled={!ready} pending={pending} onClick={start}>
          {t('submit')}
        </Button>
        <ProblemNotice problem={problem} />
      </div>
    </Notice>
  );
}
