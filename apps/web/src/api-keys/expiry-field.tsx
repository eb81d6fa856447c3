import { SelectField } from '@gatehouse/ui/field';
import { useTranslations } from 'next-intl';

const TERMS = { month: 30, quarter: 90, half: 180, year: 365 } as const;
const NAMES = ['month', 'quarter', 'half', 'year'] as const;

/** How long a key is good for. */
export function ExpiryField({ error }: { error: string | undefined }) {
  const t = useTranslations('programs.keys');
  return (
    <SelectField label={t('term')} name="days" defaultValue={90} hint={t('termHint')} error={error}>
      {NAMES.map((name) => (
        <option key={name} value={TERMS[name]}>
          {t(`terms.${name}`)}
        </option>
      ))}
    </SelectField>
  );
}
