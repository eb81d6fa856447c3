import type { Role } from '@gatehouse/domain/role';
import { groupPermissions } from '@gatehouse/policy/permission-groups';
import type { Permission } from '@gatehouse/policy/permissions';
import { ROLE_TABLE } from '@gatehouse/policy/role-table';
import { cx } from '@gatehouse/ui/cx';
import { Check, Minus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';

export interface GridColumn {
  readonly key: string;
  readonly name: string;
  readonly base: Role;
  readonly permissions: readonly Permission[];
  /** How many have it, and where they are listed. */
  readonly members: { readonly text: string; readonly href: string };
}

interface RoleGridProps {
  columns: readonly GridColumn[];
  /** The column that a phone shows. */
  focus: string;
  /** Marks the rows in which the columns differ. */
  compare?: boolean;
}

/** Permissions against roles, by what they are about. */
export function RoleGrid({ columns, focus, compare = false }: RoleGridProps) {
  const t = useTranslations('customRoles.matrix');
  const groups = useTranslations('permissionGroups');
  const names = useTranslations('permissionNames');
  const sentence = useTranslations('permissions');
  return (
    <div
      role="region"
      aria-label={t('caption')}
      // What scrolls must be reached by the keyboard.
      tabIndex={0}
      className="relative max-h-[calc(100dvh-6rem)] overflow-auto rounded-lg border border-line bg-surface shadow-xs"
    >
      <table className="w-full border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{t('caption')}</caption>
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky top-0 left-0 z-3 border-b border-line bg-sunken px-4 py-2 text-left text-xs font-medium text-ink-2"
            >
              {t('permission')}
            </th>
            {columns.map(({ key, name, members }) => (
              <th
                key={key}
                scope="col"
                className={cx(
                  'sticky top-0 z-2 min-w-24 border-b border-line bg-sunken px-2 py-2 text-center text-xs font-medium',
                  !compare && key !== focus && 'max-md:hidden',
                )}
              >
                <span className="block text-sm wrap-anywhere">{name}</span>
                <Link
                  href={members.href}
                  className="rounded-sm font-normal text-ink-2 hover:text-ink hover:underline max-md:inline-flex max-md:min-h-11 max-md:items-center"
                >
                  {members.text}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        {groupPermissions().map(({ group, permissions }) => (
          <tbody key={group}>
            <tr>
              <th
                scope="rowgroup"
                colSpan={columns.length + 1}
                className="border-b border-line px-4 pt-4 pb-1.5 text-left text-xs font-semibold text-ink-2"
              >
                {groups(`${group}.name`)}
              </th>
            </tr>
            {permissions.map((name) => {
              const held = columns.filter((column) => column.permissions.includes(name)).length;
              const differs = compare && held > 0 && held < columns.length;
              return (
                <tr key={name} className={cx(differs && 'bg-warn-soft')}>
                  <th
                    scope="row"
                    className={cx(
                      'sticky left-0 z-1 grid border-b border-line px-4 py-2 text-left font-normal',
                      differs ? 'bg-warn-soft' : 'bg-surface',
                    )}
                  >
                    <span className="font-medium">{names(name)}</span>
                    <span className="text-ink-2">{sentence(name)}</span>
                  </th>
                  {columns.map((column) => (
                    <GridCell
                      key={column.key}
                      column={column}
                      permission={name}
                      className={cx(!compare && column.key !== focus && 'max-md:hidden')}
                    />
                  ))}
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
    </div>
  );
}

interface GridCellProps {
  column: GridColumn;
  permission: Permission;
  className: string;
}

function GridCell({ column, permission, className }: GridCellProps) {
  const t = useTranslations('customRoles.matrix');
  const may = column.permissions.includes(permission);
  const left = !may && ROLE_TABLE[column.base].has(permission);
  const word = t(may ? 'yes' : left ? 'left' : 'no');
  return (
    <td className={cx('border-b border-line px-2 py-2 text-center', className)} title={word}>
      {may ? (
        <Check aria-hidden="true" className="mx-auto size-4 text-good-ink" />
      ) : (
        <Minus
          aria-hidden="true"
          className={cx('mx-auto size-4', left ? 'text-danger-ink' : 'text-ink-3')}
        />
      )}
      <span className="sr-only">{word}</span>
    </td>
  );
}
