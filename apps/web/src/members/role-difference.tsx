import type { Permission } from '@gatehouse/policy/permissions';
import { useTranslations } from 'next-intl';

interface RoleDifferenceProps {
  from: readonly Permission[];
  to: readonly Permission[];
}

/** What a person gains and loses by a change of role, in the policy's own sentences. */
export function RoleDifference({ from, to }: RoleDifferenceProps) {
  const t = useTranslations('members.changeRole');
  return (
    <>
      <Changes
        title={t('gains')}
        sign="+"
        permissions={to.filter((permission) => !from.includes(permission))}
      />
      <Changes
        title={t('loses')}
        sign="−"
        permissions={from.filter((permission) => !to.includes(permission))}
      />
    </>
  );
}

interface ChangesProps {
  title: string;
  sign: '+' | '−';
  permissions: readonly Permission[];
}

function Changes({ title, sign, permissions }: ChangesProps) {
  const sentence = useTranslations('permissions');
  if (permissions.length === 0) return null;
  return (
    <div className="rounded-md bg-sunken px-3 py-2.5 text-sm">
      <p className="font-medium">{title}</p>
      <ul className="mt-1 grid gap-0.5 text-ink-2">
        {permissions.map((permission) => (
          <li key={permission} className="flex gap-2">
            <span aria-hidden="true" className={sign === '+' ? 'text-good-ink' : 'text-danger-ink'}>
              {sign}
            </span>
            {sentence(permission)}
          </li>
        ))}
      </ul>
    </div>
  );
}
