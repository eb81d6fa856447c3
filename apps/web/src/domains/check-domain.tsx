'use client';

import { Button } from '@gatehouse/ui/button';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';
import type { ShownDomain } from './shown-domain.ts';

/** Looks for the record now. Where it is not found, the card says why. */
export function CheckDomain({ slug, domain }: { slug: string; domain: ShownDomain }) {
  const t = useTranslations('domains');
  const ready = useReady();
  const router = useRouter();
  const { id, name, look } = domain;
  const { start, pending, problem } = useAction(async () => {
    const { lastCheck } = await callApi('POST', '/tenants/{tenant}/domains/{domainId}/verify', {
      path: { tenant: slug, domainId: id },
    });
    if (lastCheck === 'found') {
      const text = t(look === 'verified' ? 'checked.still' : 'checked.found', { domain: name });
      showToast({ tone: 'good', text });
    }
    router.refresh();
  });
  return (
    <>
      <ProblemNotice problem={problem} />
      <div className="flex flex-wrap items-center gap-3">
        <Button
          variant={look === 'verified' ? 'secondary' : 'primary'}
          disabled={!ready}
          pending={pending}
          onClick={() => start()}
        >
          {t('check')}
        </Button>
        <span role="status" className="text-sm text-ink-2">
          {pending && t('checking')}
        </span>
      </div>
    </>
  );
}
