'use client';

import { SUPPORT_MINUTES, type SupportMinutes } from '@gatehouse/domain/support';
import { Button } from '@gatehouse/ui/button';
import { SelectField } from '@gatehouse/ui/field';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { useState } from 'react';

interface AnswerRequestProps {
  slug: string;
  id: string;
  operatorName: string;
  asksWrite: boolean;
}

/** An owner's answer to support: for how long, and whether to change things; reading by default. */
export function AnswerRequest({ slug, id, operatorName, asksWrite }: AnswerRequestProps) {
  const t = useTranslations('support.answer');
  const router = useRouter();
  const ready = useReady();
  const [minutes, setMinutes] = useState<SupportMinutes>(60);
  const [writes, setWrites] = useState(false);
  const path = { tenant: slug, accessId: id };
  const approve = useAction(async () => {
    await callApi('POST', '/tenants/{tenant}/support-accesses/{accessId}/approve', {
      path,
      body: { minutes, writes },
    });
    showToast({ tone: 'good', text: t('approved', { name: operatorName }) });
    router.refresh();
  });
  const refuse = useAction(async () => {
    await callApi('POST', '/tenants/{tenant}/support-accesses/{accessId}/refuse', { path });
    showToast({ tone: 'good', text: t('refused') });
    router.refresh();
  });
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <SelectField
          label={t('minutes')}
          value={minutes}
          onChange={(event) => {
            const chosen = SUPPORT_MINUTES.find((value) => String(value) === event.target.value);
            if (chosen) setMinutes(chosen);
          }}
        >
          {SUPPORT_MINUTES.map((value) => (
            <option key={value} value={value}>
              {t('hours', { hours: value / 60 })}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('level')}
          value={writes ? 'write' : 'read'}
          onChange={(event) => setWrites(event.target.value === 'write')}
        >
          <option value="read">{t('read')}</option>
          {asksWrite && <option value="write">{t('write')}</option>}
        </SelectField>
        <Button
          variant="primary"
          disabled={!ready}
          pending={approve.pending}
          onClick={() => approve.start()}
        >
          {t('approve')}
        </Button>
        <Button disabled={!ready} pending={refuse.pending} onClick={() => refuse.start()}>
          {t('refuse')}
        </Button>
      </div>
      <ProblemNotice problem={approve.problem ?? refuse.problem} />
    </div>
  );
}
