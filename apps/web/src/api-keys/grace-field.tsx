import { SelectField } from '@gatehouse/ui/field';
import { useTranslations } from 'next-intl';

const HOURS = { none: 0, hour: 1, day: 24, week: 168 } as const;
const NAMES = ['none', 'hour', 'day', 'week'] as const;

/** How long the old secret of a key goes on. */
export function GraceField({ error }: { error: string | undefined }) {
  const t = useTranslations('programs.keys.grace');
  return (
    <SelectField
      label={t('label')}
      name="graceHours"
      defaultValue={HOURS.day}
      hint={t('hint')}
      error={error}
    >
      {NAMES.map((name) => (
        <option key={name} value={HOURS[name]}>
          {t(name)}
        </option>
      ))}
    </SelectField>
  );
}
