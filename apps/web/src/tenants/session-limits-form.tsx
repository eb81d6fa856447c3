'use client';

import type { SessionLimits } from '@gatehouse/api/schemas';
import { Card } from '@gatehouse/ui/card';
import { TextField } from '@gatehouse/ui/field';
import { showToast } from '@gatehouse/ui/toast';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { callApi, ifMatch } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { SaveBar } from '#src/forms/save-bar.tsx';
import { useAction } from '#src/forms/use-action.ts';

interface SessionLimitsFormProps {
  slug: string;
  limits: Pick<SessionLimits, 'idleMinutes' | 'maxHours' | 'longest' | 'version'>;
}

/** How old a sign-in may be in this tenant, and for how long unused. */
export function SessionLimitsForm({ slug, limits }: SessionLimitsFormProps) {
  const t = useTranslations('settings.sessions');
  const router = useRouter();
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const getNumber = (name: string) => {
      const text = getText(values, name);
      return text === '' ? null : Number(text);
    };
    await callApi('PATCH', '/tenants/{tenant}/session-limits', {
      path: { tenant: slug },
      header: ifMatch(limits.version),
      body: { idleMinutes: getNumber('idleMinutes'), maxHours: getNumber('maxHours') },
    });
    showToast({ tone: 'good', text: t('saved') });
    router.refresh();
  });
  const faults = splitFieldErrors(problem, { idleMinutes: [], maxHours: [] });
  return (
    <Form
      faults={faults}
      onSubmit={start}
      asks
      pending={pending}
      saved={{ idleMinutes: limits.idleMinutes, maxHours: limits.maxHours }}
    >
      <Card className="grid gap-5 p-5">
        <TextField
          label={t('idle')}
          name="idleMinutes"
          type="number"
          inputMode="numeric"
          min={5}
          max={limits.longest.idleMinutes}
          defaultValue={limits.idleMinutes ?? ''}
          placeholder={String(limits.longest.idleMinutes)}
          hint={t('idleHint', { longest: limits.longest.idleMinutes })}
          error={faults.at.idleMinutes}
        />
        <TextField
          label={t('max')}
          name="maxHours"
          type="number"
          inputMode="numeric"
          min={1}
          max={limits.longest.maxHours}
          defaultValue={limits.maxHours ?? ''}
          placeholder={String(limits.longest.maxHours)}
          hint={t('maxHint', { longest: limits.longest.maxHours })}
          error={faults.at.maxHours}
        />
      </Card>
      <SaveBar pending={pending} />
    </Form>
  );
}
