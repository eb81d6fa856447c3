import { Checkbox } from '@gatehouse/ui/checkbox';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { EventGroup } from './event-groups.ts';

interface EventChoiceProps {
  groups: readonly EventGroup[];
  /** What is chosen at first. */
  chosen: readonly string[];
  error: string | undefined;
}

/** The field `events` of a form: everything, or types by what they are about. */
export function EventChoice({ groups, chosen, error }: EventChoiceProps) {
  const t = useTranslations('webhooks');
  const [all, setAll] = useState(chosen.includes('*'));
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 text-sm font-medium">{t('events')}</legend>
      <Checkbox
        name="events"
        value="*"
        checked={all}
        onChange={(event) => setAll(event.currentTarget.checked)}
        label={t('everything')}
      />
      {!all && (
        <div className="grid max-h-72 gap-1 overflow-y-auto rounded-md border border-line p-3">
          {groups.map(({ name, events }) => (
            <details key={name} open={events.some(({ type }) => chosen.includes(type))}>
              <summary className="w-fit rounded-sm py-1 text-sm font-medium max-sm:min-h-11 max-sm:py-3">
                {name}
              </summary>
              <div className="grid gap-1.5 pt-1 pb-2 pl-4 sm:grid-cols-2">
                {events.map(({ type, name: label }) => (
                  <Checkbox
                    key={type}
                    name="events"
                    value={type}
                    defaultChecked={chosen.includes(type)}
                    label={<span title={type}>{label}</span>}
                  />
                ))}
              </div>
            </details>
          ))}
        </div>
      )}
      {error && (
        <p role="alert" className="text-sm text-danger-ink">
          {error}
        </p>
      )}
    </fieldset>
  );
}
