import { ROLES } from '@gatehouse/domain/role';
import { mayGrant, programCeiling, wholeRole } from '@gatehouse/policy/ceiling';
import type { Permission } from '@gatehouse/policy/permissions';
import { useFormatter, useTranslations } from 'next-intl';

/** What is done to people and their roles. */
const AMONG_PEOPLE: readonly Permission[] = [
  'members:invite',
  'members:change_role',
  'members:deactivate',
  'members:remove',
];

/** Which roles a program with these permissions can give and manage; nothing where it does neither. */
export function ProgramReach({ permissions }: { permissions: readonly Permission[] }) {
  const t = useTranslations('programs.reach');
  const names = useTranslations('roles.names');
  const format = useFormatter();
  if (!permissions.some((permission) => AMONG_PEOPLE.includes(permission))) return null;
  const ceiling = programCeiling(new Set(permissions));
  const roles = ROLES.filter((role) => mayGrant(ceiling, wholeRole(role)));
  if (roles.length === 0) return <p>{t('none', { weakest: names('viewer') })}</p>;
  return <p>{t('some', { roles: format.list(roles.map((role) => names(role))) })}</p>;
}
