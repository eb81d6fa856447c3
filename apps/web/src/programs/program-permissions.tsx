import { groupPermissions } from '@gatehouse/policy/permission-groups';
import type { Permission, ProgramPermission } from '@gatehouse/policy/permissions';
import { Button } from '@gatehouse/ui/button';
import { Checkbox } from '@gatehouse/ui/checkbox';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { PermissionSearch } from '#src/forms/permission-search.tsx';
import { ProgramReach } from './program-reach.tsx';

interface ProgramPermissionsProps {
  /** What the caller has, and so can give. */
  grantable: readonly ProgramPermission[];
  error: string | undefined;
}

/** The field `permissions`: what a program is to be given, and how far it then reaches among people. */
export function ProgramPermissions({ grantable, error }: ProgramPermissionsProps) {
  const t = useTranslations('programs');
  const sentence = useTranslations('permissions');
  const [chosen, setChosen] = useState<ReadonlySet<Permission>>(new Set());
  const presets = {
    readOnly: grantable.filter((permission) => permission.endsWith(':read')),
    everything: grantable,
  };
  const toggle = (permission: Permission) => {
    // Several come at once when a draft is put back.
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(permission)) next.add(permission);
      return next;
    });
  };
  const mayGive = new Set<Permission>(grantable);
  return (
    <fieldset className="grid gap-3" aria-describedby="permissions-count">
      <legend className="text-sm font-medium">{t('may')}</legend>
      <div className="flex flex-wrap items-center gap-2">
        {(['readOnly', 'everything'] as const).map((preset) => (
          <Button
            key={preset}
            size="sm"
            aria-pressed={isSame(chosen, presets[preset])}
            onClick={() => setChosen(new Set(presets[preset]))}
            className="max-sm:h-11 aria-pressed:border-accent aria-pressed:text-accent-ink"
          >
            {t(`presets.${preset}`)}
          </Button>
        ))}
        <span id="permissions-count" role="status" className="text-sm text-ink-2 tabular-nums">
          {t('chosen', { count: String(chosen.size), all: String(grantable.length) })}
        </span>
      </div>
      <PermissionSearch className="grid gap-4 rounded-lg border border-line p-4 sm:grid-cols-2">
        {groupPermissions((permission) => mayGive.has(permission)).map(({ group, permissions }) => (
          <div
            key={group}
            data-group
            role="group"
            aria-labelledby={`group-${group}`}
            className="grid content-start gap-1.5"
          >
            <p id={`group-${group}`} className="text-xs font-medium text-ink-3">
              {t(`groups.${group}`)}
            </p>
            {permissions.map((permission) => (
              <div key={permission} data-search={sentence(permission)}>
                <Checkbox
                  name="permissions"
                  value={permission}
                  checked={chosen.has(permission)}
                  onChange={() => toggle(permission)}
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
      <div aria-live="polite" className="text-sm text-ink-2">
        <ProgramReach permissions={[...chosen]} />
      </div>
    </fieldset>
  );
}

function isSame(chosen: ReadonlySet<Permission>, preset: readonly Permission[]): boolean {
  return chosen.size === preset.length && preset.every((permission) => chosen.has(permission));
}
