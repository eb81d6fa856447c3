'use client';

import { Button } from '@gatehouse/ui/button';
import { useReady } from '@gatehouse/ui/use-ready';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';

/** Fills an empty tenant with some projects to look around with. */
export function SampleProjects({ slug }: { slug: string }) {
  const t = useTranslations('projects.sample');
  const router = useRouter();
  const ready = useReady();
  const { start, pending, problem } = useAction(async () => {
    for (const name of [t('first'), t('second'), t('third')]) {
      await callApi('POST', '/tenants/{tenant}/projects', {
        path: { tenant: slug },
        body: { name },
      });
    }
    router.refresh();
  });
  return (
    <>
      <Button disabled={!ready} pending={pending} onClick={start}>
        {t('add')}
      </Button>
      <ProblemNotice problem={problem} />
    </>
  );
}
