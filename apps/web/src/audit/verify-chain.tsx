'use client';

import type { AuditChainPart } from '@gatehouse/api/schemas';
import { Button } from '@gatehouse/ui/button';
import { Notice } from '@gatehouse/ui/notice';
import { useReady } from '@gatehouse/ui/use-ready';
import { ShieldCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';

const FAULTS = {
  changed: 'changed',
  'rows missing before it': 'missing',
  inserted: 'inserted',
  'written over after an erasure': 'overwritten',
  'erased without an event': 'overwritten',
  'the end was cut off': 'cut',
  'differs from the exported head': 'changed',
} as const;

type Progress = Pick<AuditChainPart, 'events' | 'erased' | 'erasures' | 'fault'> & {
  done: boolean;
};

/** Has the whole chain checked, part by part, and says what came of it. */
export function VerifyChain({ slug }: { slug: string }) {
  const t = useTranslations('auditLog.chain');
  const ready = useReady();
  const [progress, setProgress] = useState<Progress | null>(null);
  const { start, pending, problem } = useAction(async () => {
    const sum = { events: 0, erased: 0, erasures: 0 };
    let cursor: string | null = null;
    setProgress({ ...sum, fault: null, done: false });
    do {
      const query = cursor === null ? {} : { cursor };
      const part: AuditChainPart = await callApi('GET', '/tenants/{tenant}/audit-chain', {
        path: { tenant: slug },
        query,
      });
      sum.events += part.events;
      sum.erased += part.erased;
      sum.erasures += part.erasures;
      cursor = part.nextCursor;
      setProgress({ ...sum, fault: part.fault, done: cursor === null });
    } while (cursor !== null);
  });

  return (
    <span className="relative">
      <Button disabled={!ready} pending={pending} onClick={() => start()}>
        {!pending && <ShieldCheck aria-hidden="true" className="size-4" />}
        {t('check')}
      </Button>
      <span
        role="status"
        className="absolute top-full right-0 z-10 mt-1.5 w-max max-w-80 empty:hidden max-lg:right-auto max-lg:left-0"
      >
        {problem ? <ProblemNotice problem={problem} /> : progress && <Result {...progress} />}
      </span>
    </span>
  );
}

const PILL = 'block rounded-lg px-2.5 py-1 text-xs font-medium shadow-pop ring-1 ring-inset';

function Result({ events, erased, erasures, fault, done }: Progress) {
  const t = useTranslations('auditLog.chain');
  if (fault) {
    return (
      <Notice tone="danger" title={t('broken')}>
        {t(`faults.${FAULTS[fault.kind]}`, { id: fault.eventId ?? '' })} {t('advice')}
      </Notice>
    );
  }
  if (!done) {
    return (
      <span className={`${PILL} bg-raised text-ink-2 ring-line`}>{t('checking', { events })}</span>
    );
  }
  return (
    <span className={`${PILL} bg-good-soft text-good-ink ring-good-line`}>
      {t('holds', { events })} {erased > 0 && t('erased', { events: erased, erasures })}
    </span>
  );
}
