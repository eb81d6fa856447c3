'use client';

import { Card } from '@gatehouse/ui/card';
import { SelectField } from '@gatehouse/ui/field';
import { showToast } from '@gatehouse/ui/toast';
import { Circle, CircleCheck } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { callApi, ifMatch } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getChoice } from '#src/forms/form.tsx';
import { SaveBar } from '#src/forms/save-bar.tsx';
import { useAction } from '#src/forms/use-action.ts';
import type { ShownSso } from './shown-connection.ts';

const POLICIES = ['off', 'optional', 'required'] as const;
const NEEDS = ['tested', 'ownerSignedIn', 'breakGlass'] as const;

/** Whether members may sign in by the connections, or must; and what that takes. */
export function PolicyForm({ slug, sso }: { slug: string; sso: ShownSso }) {
  const t = useTranslations('ssoSettings.policy');
  const router = useRouter();
  const { policy, ready, version } = sso;
  const { start, pending, problem } = useAction(async (values: FormData) => {
    await callApi('PATCH', '/tenants/{tenant}/sso', {
      path: { tenant: slug },
      header: ifMatch(version),
      body: { policy: getChoice(values, 'policy', POLICIES) },
    });
    showToast({ tone: 'good', text: t('saved') });
    router.refresh();
  });
  const faults = splitFieldErrors(problem, {
    policy: ['sso.test_required', 'sso.owner_sign_in_required', 'sso.break_glass_required'],
  });
  return (
    <Card className="grid gap-4 p-5">
      <Form faults={faults} onSubmit={start} asks pending={pending} saved={{ policy }}>
        <SelectField
          label={t('label')}
          name="policy"
          defaultValue={policy}
          error={faults.at.policy}
        >
          {POLICIES.map((name) => (
            <option key={name} value={name}>
              {t(name)}
            </option>
          ))}
        </SelectField>
        <SaveBar pending={pending} />
      </Form>
      {policy !== 'required' && (
        <div className="grid gap-2 border-t border-line pt-4 text-sm">
          <p className="font-medium">{t('needs')}</p>
          <ul className="grid gap-1.5">
            {NEEDS.map((need) => (
              <li key={need} className="flex items-start gap-2">
                <Mark done={ready[need]} name={t(ready[need] ? 'done' : 'open')} />
                {t(need)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}

function Mark({ done, name }: { done: boolean; name: string }) {
  const Icon = done ? CircleCheck : Circle;
  return (
    <>
      <Icon
        aria-hidden="true"
        className={`mt-0.5 size-4 shrink-0 ${done ? 'text-good-ink' : 'text-ink-3'}`}
      />
      <span className="sr-only">{name}:</span>
    </>
  );
}
