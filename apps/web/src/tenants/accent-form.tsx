'use client';

import { BRAND_COLOURS } from '@gatehouse/brand/brand';
import { Button } from '@gatehouse/ui/button';
import { Card } from '@gatehouse/ui/card';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { callApi, ifMatch } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { SaveBar } from '#src/forms/save-bar.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { useDiscard } from '#src/forms/use-changed.ts';

/** The product's own colour, where a choice begins. */
const OWN = BRAND_COLOURS.accent.light;

interface AccentFormProps {
  slug: string;
  /** Six hexadecimal digits; null for the product's own colour. */
  accent: string | null;
  /** Of the tenant. */
  version: number;
}

/** The colour of the tenant's buttons and marks. */
export function AccentForm({ slug, accent, version }: AccentFormProps) {
  const t = useTranslations('settings.looks.accent');
  const router = useRouter();
  const id = useId();
  const value = accent === null ? OWN : `#${accent}`;
  const save = async (chosen: string | null) => {
    await callApi('POST', '/tenants/{tenant}/accent', {
      path: { tenant: slug },
      header: ifMatch(version),
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
      saved={{ accent: value }}
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
            defaultValue={value}
            aria-describedby={`${id}-hint`}
            className="h-9 w-16 max-sm:h-11 cursor-pointer rounded-md border border-line-strong bg-surface p-1"
          />
          {accent !== null && <UseOwn pending={reset.pending} onClick={() => reset.start()} />}
        </div>
        <p id={`${id}-hint`} className="text-sm text-ink-2">
          {t('hint')}
        </p>
      </Card>
      <SaveBar pending={choice.pending} />
    </Form>
  );
}

/** Takes the product's own colour, and lets go of one that was chosen and not saved. */
function UseOwn({ pending, onClick }: { pending: boolean; onClick: () => void }) {
  const t = useTranslations('settings.looks.accent');
  const ready = useReady();
  const discard = useDiscard();
  return (
    <Button
      variant="ghost"
      disabled={!ready}
      pending={pending}
      onClick={() => {
        discard();
        onClick();
      }}
    >
      {t('useOwn')}
    </Button>
  );
}
