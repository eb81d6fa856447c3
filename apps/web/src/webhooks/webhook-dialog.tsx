'use client';

import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { TextField } from '@gatehouse/ui/field';
import { useTranslations } from 'next-intl';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { EventChoice } from './event-choice.tsx';
import type { EventGroup } from './event-groups.ts';

interface WebhookValues {
  readonly url: string;
  readonly description: string;
  readonly events: string[];
}

interface WebhookDialogProps {
  title: string;
  text?: string;
  submit: string;
  groups: readonly EventGroup[];
  /** What stands in it at first. */
  values: WebhookValues;
  /** That is what is saved, and others may change it. */
  isSaved?: boolean;
  save: (values: WebhookValues) => Promise<void>;
  onClose: () => void;
}

/** Each field with the codes of problems that are about its value. */
const FIELDS = { url: ['webhook.url_refused'], description: [], events: [] } as const;

/** Where events are sent, and which. */
export function WebhookDialog(props: WebhookDialogProps) {
  const { title, text, submit, groups, values, isSaved = false, save, onClose } = props;
  const { url, description, events } = values;
  const saved = isSaved && { url, description, events };
  const t = useTranslations('webhooks');
  const common = useTranslations('common');
  const { start, pending, problem } = useAction((form: FormData) =>
    save({
      url: getText(form, 'url'),
      description: getText(form, 'description'),
      events: form.getAll('events').filter((event) => typeof event === 'string'),
    }),
  );
  const faults = splitFieldErrors(problem, FIELDS);
  return (
    <Dialog title={title} {...(text === undefined ? {} : { description: text })} onClose={onClose}>
      <Form faults={faults} onSubmit={start} pending={pending} {...(saved && { saved })}>
        <TextField
          label={t('url')}
          name="url"
          type="url"
          required
          autoComplete="off"
          placeholder="https://"
          defaultValue={values.url}
          hint={t('urlHint')}
          error={faults.at.url}
        />
        <TextField
          label={t('note')}
          name="description"
          maxLength={200}
          autoComplete="off"
          defaultValue={values.description}
          hint={t('noteHint')}
          error={faults.at.description}
        />
        <EventChoice groups={groups} chosen={values.events} error={faults.at.events} />
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="primary" pending={pending}>
            {submit}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
