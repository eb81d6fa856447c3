import type { Permission } from '@gatehouse/policy/permissions';
import { Checkbox } from '@gatehouse/ui/checkbox';
import { useTranslations } from 'next-intl';

interface PermissionChoiceProps {
  legend: string;
  hint?: string;
  /** What there is to choose from. */
  of: readonly Permission[];
  /** What is chosen at first. */
  chosen?: readonly Permission[];
  error: string | undefined;
}

/** The field `permissions` of a form: a box for each permission, with its sentence. */
export function PermissionChoice({ legend, hint, of, chosen = [], error }: PermissionChoiceProps) {
  const sentence = useTranslations('permissions');
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
      {hint && <p className="text-sm text-ink-2">{hint}</p>}
      {of.map((permission) => (
        <Checkbox
          key={permission}
          name="permissions"
          value={permission}
          defaultChecked={chosen.includes(permission)}
          label={sentence(permission)}
        />
      ))}
      {error && (
        <p role="alert" className="text-sm text-danger-ink">
          {error}
        </p>
      )}
    </fieldset>
  );
}
