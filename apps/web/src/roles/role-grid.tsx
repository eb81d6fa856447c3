import type { Role } from '@gatehouse/domain/role';
import { ALL_PERMISSIONS, type Permission } from '@gatehouse/policy/permissions';
import { ROLE_TABLE } from '@gatehouse/policy/role-table';
import { cx } from '@gatehouse/ui/cx';
import { Check, Minus } from 'lucide-react';
import { useTranslations } from 'next-intl';

export interface GridColumn {
  readonly key: string;
  readonly name: string;
  readonly note: string | null;
  readonly base: Role;
  readonly permissions: readonly Permission[];
}

/**
 * Permissions against roles. A single role shows what its base may, and what is left out of that.
 */
export function RoleGrid({ columns }: { columns: readonly GridColumn[] }) {
  const t = useTranslations('customRoles.matrix');
  const sentence = useTranslations('permissions');
  const [only] = columns.length === 1 ? columns : [];
  const rows = ALL_PERMISSIONS.filter((name) => !only || ROLE_TABLE[only.base].has(name));
  return (
    <div
      role="region"
      aria-label={t('caption')}
      // What scrolls must be reached by the keyboard.
      tabIndex={0}
      className={cx(
        'relative overflow-x-auto',
        !only && 'rounded-lg border border-line bg-surface',
      )}
    >
      <table className="w-full text-sm">
        <caption className="sr-only">{t('caption')}</caption>
        <thead className={only && 'sr-only'}>
          <tr>
            <th scope="col" className="px-4 py-2 text-left text-xs font-medium text-ink-2">
              {t('permission')}
            </th>
            {columns.map(({ key, name, note }) => (
              <th key={key} scope="col" className="px-2 py-2 text-center text-xs font-medium">
                <span className="block">{name}</span>
                {note && <span className="block font-normal text-ink-2">{note}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((name) => (
            <tr key={name} className={cx(!only && 'border-t border-line')}>
              <th
                scope="row"
                className={cx('py-1.5 text-left font-normal', only ? 'pr-2' : 'px-4')}
              >
                {sentence(name)}
              </th>
              {columns.map(({ key, base, permissions }) => {
                const may = permissions.includes(name);
                const left = !may && ROLE_TABLE[base].has(name);
                const word = t(may ? 'yes' : left ? 'left' : 'no');
                return (
                  <td key={key} className="px-2 py-1.5 text-center" title={word}>
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
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
