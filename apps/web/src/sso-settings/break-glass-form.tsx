'use client';

import { Card } from '@gatehouse/ui/card';
import { Checkbox } from '@gatehouse/ui/checkbox';
import { showToast } from '@gatehouse/ui/toast';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { callApi, ifMatch } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getChosen } from '#src/forms/form.tsx';
import { SaveBar } from '#src/forms/save-bar.tsx';
import { useAction } from '#src/forms/use-action.ts';
import type { ShownSso } from './shown-connection.ts';

/** Which owners get in when the identity provider is down. */
export function BreakGlassForm({ slug, sso }: { slug: string; sso: ShownSso }) {
  const t = useTranslations('ssoSettings.breakGlass');
  const router = useRouter();
  const { owners, version } = sso;
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const ids = owners.map(({ userId }) => userId);
    await callApi('PATCH', '/tenants/{tenant}/sso/break-glass', {
      path: { tenant: slug },
      header: ifMatch(version),
      body: { userIds: getChosen(values, 'owners', ids) },
    });
    showToast({ tone: 'good', text: t('saved') });
    router.refresh();
  });
  const saved = owners.filter(({ breakGlass }) => breakGlass).map(({ userId }) => userId);
  const faults = splitFieldErrors(problem, {});
  return (
    <Card className="p-5">
      <Form faults={faults} onSubmit={start} asks pending={pending} saved={{ owners: saved }}>
        <ul className="grid gap-3">
          {owners.map(({ userId, name, email, mfa, breakGlass }) => (
            <li key={userId}>
              <Checkbox
                name="owners"
                value={userId}
                defaultChecked={breakGlass}
                disabled={!mfa && !breakGlass}
                label={
                  <span className="grid wrap-anywhere">
                    <span className="font-medium">{name}</span>
                    <span className="text-ink-2">
                      {email} · {t(mfa ? 'factor' : 'noFactor')}
                    </span>
                  </span>
                }
              />
            </li>
          ))}
        </ul>
        <SaveBar pending={pending} />
      </Form>
    </Card>
  );
}
