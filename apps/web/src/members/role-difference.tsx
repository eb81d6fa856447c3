import { isStronger, type Role } from '@gatehouse/domain/role';
import { ALL_PERMISSIONS, PERMISSIONS } from '@gatehouse/policy/permissions';
import { ROLE_TABLE } from '@gatehouse/policy/role-table';

interface RoleDifferenceProps {
  from: Role;
  to: Role;
}

/** What a person gains or loses by a change of role, in the policy's own sentences. */
export function RoleDifference({ from, to }: RoleDifferenceProps) {
  const gains = isStronger(to, from);
  const [more, less] = gains ? [to, from] : [from, to];
  const changes = ALL_PERMISSIONS.filter(
    (permission) => ROLE_TABLE[more].has(permission) && !ROLE_TABLE[less].has(permission),
  );
  if (changes.length === 0) return null;
  return (
    <div className="rounded-md bg-sunken px-3 py-2.5 text-sm">
      <p className="font-medium">{gains ? 'Can from now on:' : 'Can no longer:'}</p>
      <ul className="mt-1 grid gap-0.5 text-ink-2">
        {changes.map((permission) => (
          <li key={permission} className="flex gap-2">
            <span aria-hidden="true" className={gains ? 'text-good-ink' : 'text-danger-ink'}>
              {gains ? '+' : '−'}
            </span>
            {PERMISSIONS[permission]}
          </li>
        ))}
      </ul>
    </div>
  );
}
