import { Button, buttonClass } from '@gatehouse/ui/button';
import { cx } from '@gatehouse/ui/cx';
import { SelectField } from '@gatehouse/ui/field';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { GridColumn } from './role-grid.tsx';

interface CompareRolesProps {
  path: string;
  roles: readonly GridColumn[];
  compared: readonly [GridColumn, GridColumn] | null;
}

/** Chooses two roles to see side by side, by the URL. */
export function CompareRoles({ path, roles, compared }: CompareRolesProps) {
  const t = useTranslations('customRoles.compare');
  const chosen = compared ?? [roles[1], roles[2]];
  const differences = compared
    ? new Set(compared.flatMap(({ permissions }) => permissions)).size -
      compared[0].permissions.filter((name) => compared[1].permissions.includes(name)).length
    : null;
  return (
    <form action={path} className="flex flex-wrap items-end gap-3">
      {(['a', 'b'] as const).map((field, at) => (
        <SelectField
          key={`${field} ${chosen[at]?.key ?? ''}`}
          label={t(field)}
          name={field}
          defaultValue={chosen[at]?.key}
          className="min-w-36 max-sm:flex-1"
        >
          {roles.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </SelectField>
      ))}
      <Button type="submit" className="max-sm:h-11">
        {t('submit')}
      </Button>
      {differences !== null && (
        <>
          <Link href={path} className={buttonClass('ghost', 'md', 'max-sm:h-11')}>
            {t('end')}
          </Link>
          <p role="status" className="py-1.5 text-sm text-ink-2">
            {t('differences', { count: differences })}
          </p>
        </>
      )}
    </form>
  );
}

/** On a phone, one role at a time. */
export function RoleChips({
  path,
  roles,
  focus,
}: {
  path: string;
  roles: readonly GridColumn[];
  focus: string;
}) {
  const t = useTranslations('customRoles.compare');
  return (
    <nav aria-label={t('choose')} className="flex flex-wrap gap-1.5 md:hidden">
      {roles.map(({ key, name }) => (
        <Link
          key={key}
          href={`${path}?role=${key}`}
          scroll={false}
          aria-current={key === focus ? 'true' : undefined}
          className={cx(
            'flex h-11 items-center rounded-full border px-4 text-sm',
            key === focus
              ? 'border-accent bg-accent-soft font-medium text-accent-ink'
              : 'border-line-strong text-ink-2',
          )}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
