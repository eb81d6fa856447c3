import { SelectField } from '@gatehouse/ui/field';
import { useTranslations } from 'next-intl';
import { getText } from '#src/forms/form.tsx';

const TERMS = { never: 0, quarter: 90, half: 180, year: 365 } as const;
const NAMES = ['never', 'quarter', 'half', 'year'] as const;

/** How long a token is good for: by default without an end, since a directory stops when it ends. */
export function TokenTerm() {
  const t = useTranslations('scim');
  return (
    <SelectField label={t('term')} name="days" defaultValue={0} hint={t('termHint')}>
      {NAMES.map((name) => (
        <option key={name} value={TERMS[name]}>
          {t(`terms.${name}`)}
        </option>
      ))}
    </SelectField>
  );
}

/** Days until the token expires; null for never. */
export function getTokenDays(form: FormData): number | null {
  return Number(getText(form, 'days')) || null;
}
