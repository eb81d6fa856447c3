'use client';

import { groupPermissions } from '@gatehouse/policy/permission-groups';
import type { Permission } from '@gatehouse/policy/permissions';
import { Checkbox } from '@gatehouse/ui/checkbox';
import { useTranslations } from 'next-intl';
import { type ChangeEvent, useState } from 'react';
import { PermissionSearch } from '#src/forms/permission-search.tsx';

interface PermissionBoxesProps {
  /** What there is to choose from. */
  of: readonly Permission[];
  /** What is chosen at first. */
  chosen: readonly Permission[];
  error: string | undefined;
}

/** The field `permissions` of a role: boxes in groups, and how many are chosen. */
export function PermissionBoxes({ of, chosen, error }: PermissionBoxesProps) {
  const t = useTranslations('customRoles');
  const groups = useTranslations('permissionGroups');
  const sentence = useTranslations('permissions');
  const [count, setCount] = useState(of.filter((name) => chosen.includes(name)).length);

  function onChange({ currentTarget }: ChangeEvent<HTMLFieldSetElement>) {
    setCount(currentTarget.querySelectorAll('input[name="permissions"]:checked').length);
  }

  return (
    <fieldset className="grid gap-4" onChange={onChange}>
      <legend className="mb-1.5 text-sm font-medium">{t('form.may')}</legend>
      {/* Seeing the tenant goes with every role. */}
      <p role="status" className="text-sm text-ink-2 tabular-nums">
        {t('matrix.count', { count: count + 1, all: of.length + 1 })} · {t('form.required')}
      </p>
      <PermissionSearch className="grid gap-4">
        {groupPermissions((name) => of.includes(name)).map(({ group, permissions }) => (
          <div
            key={group}
            data-group
            role="group"
            aria-labelledby={`boxes-${group}`}
            className="grid gap-2"
          >
            <p id={`boxes-${group}`} className="text-xs font-semibold text-ink-2">
              {groups(`${group}.name`)}
            </p>
            {permissions.map((permission) => (
              <div key={permission} data-search={sentence(permission)}>
                <Checkbox
                  name="permissions"
                  value={permission}
                  defaultChecked={chosen.includes(permission)}
                  label={sentence(permission)}
                />
              </div>
            ))}
          </div>
        ))}
      </PermissionSearch>
      {error && (
        <p role="alert" className="text-sm text-danger-ink">
          {error}
        </p>
      )}
    </fieldset>
  );
}
