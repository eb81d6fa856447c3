import { SelectField } from '@gatehouse/ui/field';

const CHOICES = [
  { days: 30, name: '30 days' },
  { days: 90, name: '90 days' },
  { days: 180, name: '180 days' },
  { days: 365, name: 'One year' },
] as const;

/** How long a key is good for. */
export function ExpiryField({ error }: { error: string | undefined }) {
  return (
    <SelectField
      label="Expires after"
      name="days"
      defaultValue={90}
      hint="Programs that use it stop working then, unless you rotate it before."
      error={error}
    >
      {CHOICES.map(({ days, name }) => (
        <option key={days} value={days}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
