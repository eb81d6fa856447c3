'use client';

import { MAX_MFA_GRACE_DAYS, MFA_POLICIES } from '@gatehouse/domain/mfa-policy';
import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { SelectField, TextField } from '@gatehouse/ui/field';
import { Notice } from '@gatehouse/ui/notice';
import { showToast } from '@gatehouse/ui/toast';
import { useFormatter, useNow, useTimeZone, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { callApi, ifMatch } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getChoice, getText } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';
import type { ShownMfaPolicy } from './shown-mfa-policy.ts';

const DAY_MS = 86_400_000;
const USUAL_DAYS = 14;

interface MfaPolicyDialogProps {
  slug: string;
  state: ShownMfaPolicy;
  onClose: () => void;
}

/** Chooses of whom a second factor is required, and says first what that does to whom. */
export function MfaPolicyDialog({ slug, state, onClose }: MfaPolicyDialogProps) {
  const t = useTranslations('settings.mfa');
  const common = useTranslations('common');
  const router = useRouter();
  const [policy, setPolicy] = useState(state.policy);
  const [days, setDays] = useState(String(state.policy === 'off' ? USUAL_DAYS : state.graceDays));
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const wanted = getChoice(values, 'policy', MFA_POLICIES);
    await callApi('PATCH', '/tenants/{tenant}/mfa-policy', {
      path: { tenant: slug },
      header: ifMatch(state.version),
      body: {
        policy: wanted,
        graceDays: wanted === 'off' ? 0 : Number(getText(values, 'graceDays')),
      },
    });
    onClose();
    showToast({ tone: 'good', text: t('saved') });
    router.refresh();
  });
  const faults = splitFieldErrors(problem, {
    policy: ['tenant.own_factor_required'],
    graceDays: [],
  });
  return (
    <Dialog title={t('dialog.title')} onClose={onClose}>
      <Form faults={faults} onSubmit={start}>
        <SelectField
          label={t('dialog.policy')}
          name="policy"
          value={policy}
          onChange={(event) =>
            setPolicy(MFA_POLICIES.find((one) => one === event.target.value) ?? 'off')
          }
          error={faults.at.policy}
        >
          {MFA_POLICIES.map((name) => (
            <option key={name} value={name}>
              {t(`policies.${name}`)}
            </option>
          ))}
        </SelectField>
        {policy !== 'off' && (
          <TextField
            label={t('dialog.days')}
            name="graceDays"
            type="number"
            inputMode="numeric"
            min={0}
            max={MAX_MFA_GRACE_DAYS}
            value={days}
            onChange={(event) => setDays(event.target.value)}
            hint={t('dialog.daysHint', { most: MAX_MFA_GRACE_DAYS })}
            error={faults.at.graceDays}
          />
        )}
        <Consequence policy={policy} days={Number(days)} count={state.withoutFactor} />
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="primary" pending={pending}>
            {t('dialog.save')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

interface ConsequenceProps {
  policy: ShownMfaPolicy['policy'];
  days: number;
  /** Members without a second factor. */
  count: number;
}

function Consequence({ policy, days, count }: ConsequenceProps) {
  const t = useTranslations('settings.mfa.dialog');
  const format = useFormatter();
  const timeZone = useTimeZone();
  const now = useNow();
  if (policy === 'off') return <Notice>{t('noneAsked')}</Notice>;
  const end = new Date(now.getTime() + (days > 0 ? days : 0) * DAY_MS);
  const date = format.dateTime(end, { dateStyle: 'medium', timeZone });
  return (
    <Notice tone={count > 0 ? 'warn' : 'info'}>
      <div className="grid gap-1.5">
        <p>{days > 0 ? t('later', { count, date }) : t('atOnce', { count })}</p>
        <p>{t('older')}</p>
        <p>{t(policy === 'required' ? 'company' : 'companyExempt')}</p>
      </div>
    </Notice>
  );
}
