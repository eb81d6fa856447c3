'use client';

import { Button } from '@gatehouse/ui/button';
import { Card } from '@gatehouse/ui/card';
import { TextField } from '@gatehouse/ui/field';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { preferenceCookie } from '#src/i18n/cookies.ts';
import { NAME_SKIPPED_COOKIE } from './own-name.ts';

interface OwnNameFormProps {
  userId: string;
  /** What people see until there is a name. */
  email: string;
}

/** Asks for the name of someone who has none here but their address. */
export function OwnNameForm({ userId, email }: OwnNameFormProps) {
  const t = useTranslations('overview.ownName');
  const router = useRouter();
  const ready = useReady();
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const { name } = await callApi('POST', '/me/name', { body: { name: getText(values, 'name') } });
    showToast({ tone: 'good', text: t('saved', { name }) });
    router.refresh();
  });
  const faults = splitFieldErrors(problem, { name: [] });

  function skip() {
    const secure = location.protocol === 'https:';
    document.cookie = preferenceCookie(NAME_SKIPPED_COOKIE, userId, secure);
    router.refresh();
  }

  return (
    <section aria-labelledby="own-name">
      <Card className="grid gap-3 p-4">
        <div className="grid gap-0.5">
          <h2 id="own-name" className="text-base">
            {t('title')}
          </h2>
          <p className="text-sm wrap-anywhere text-ink-2">{t('text', { email })}</p>
        </div>
        <Form
          faults={faults}
          onSubmit={start}
          className="flex flex-wrap items-end gap-x-3 gap-y-3 *:first:w-full"
        >
          <TextField
            label={t('name')}
            name="name"
            required
            maxLength={80}
            autoComplete="name"
            className="min-w-52 flex-1 sm:max-w-80"
            error={faults.at.name}
          />
          <Button type="submit" variant="primary" pending={pending}>
            {t('save')}
          </Button>
          <Button variant="ghost" disabled={!ready || pending} onClick={skip}>
            {t('skip')}
          </Button>
        </Form>
      </Card>
    </section>
  );
}
