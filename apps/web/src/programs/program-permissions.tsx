import {
  isPermission,
  type Permission,
  type ProgramPermission,
} from '@gatehouse/policy/permissions';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { PermissionChoice } from './permission-choice.tsx';
import { ProgramReach } from './program-reach.tsx';

interface ProgramPermissionsProps {
  /** What the caller has, and so can give. */
  grantable: readonly ProgramPermission[];
  error: string | undefined;
}

/** What a program is to be given, and how far it then reaches among people. */
export function ProgramPermissions({ grantable, error }: ProgramPermissionsProps) {
  const t = useTranslations('programs');
  const [chosen, setChosen] = useState<readonly Permission[]>([]);
  return (
    <div
      className="grid gap-3"
      onChange={(event) => {
        const boxes = event.currentTarget.querySelectorAll<HTMLInputElement>(':checked');
        setChosen([...boxes].map(({ value }) => value).filter(isPermission));
      }}
    >
      <PermissionChoice legend={t('may')} of={grantable} error={error} />
      <div aria-live="polite" className="text-sm text-ink-2">
        <ProgramReach permissions={chosen} />
      </div>
    </div>
  );
}
