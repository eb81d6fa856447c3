'use client';

import { BRAND } from '@gatehouse/brand/brand';
import { Button } from '@gatehouse/ui/button';
import { Card } from '@gatehouse/ui/card';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { SaveBar } from '#src/forms/save-bar.tsx';
import { useAction } from '#src/forms/use-action.ts';

/** The product's own colour, where a choice begins. */
const OWN = BRAND.colours.accent.light;

interface AccentFormProps {
  slug: string;
  /** Six hexadecimal digits; null for the product's own colour. */
  accent: string | null;
}

/** The colour of the tenant's buttons and marks. */
export function AccentForm({ slug, accent }: AccentFormProps) {
  const t = useTranslations('settings.looks.accent');
  const router = useRouter();
  const ready = useReady();
  const id = useId();
  const save = async (chosen: string | null) => {
    await callApi('POST', '/tenants/{tenant}/accent', {
      path: { tenant: slug },
      body: { accent: chosen },
    });
    showToast({ tone: 'good', text: t(chosen === null ? 'reset' : 'saved') });
    router.refresh();
  };
  const choice = useAction((values: FormData) => save(getText(values, 'accent').slice(1)));
  const reset = useAction(() => save(null));
  return (
    <Form
      faults={splitFieldErrors(choice.problem ?? reset.problem, { accent: [] })}
      onSubmit={choice.start}
      asks
      pending={choice.pending}
      key={accent}
    >
      <Card className="grid gap-1.5 p-5">
        <label htmlFor={id} className="text-sm font-medium">
          {t('label')}
        </label>
        <div className="flex flex-wrap items-center gap-3">
          <input
            id={id}
            name="accent"
            type="color"
            defaultValue={accent === null ? OWN : `#${accent}`}
            aria-describedby={`${id}-hint`}
            className="h-9 w-16 max-sm:h-11 cursor-pointer rounded-md border border-line-strong bg-surface p-1"
          />
          {accent !== null && (
            <Button
              variant="ghost"
              disabled={!ready}
              pending={reset.pending}
              onClick={() => reset.start()}
            >
              {t('useOwn')}
            </Button>
          )}
        </div>
        <p id={`${id}-hint`} className="text-sm text-ink-2">
          {t('hint')}
        </p>
      </Card>
      <SaveBar pending={choice.pending} />
    </Form>
  );
}
