import { ROLES } from '@gatehouse/domain/role';
import { useTranslations } from 'next-intl';
import { type MembersQuery, SIGNED_IN } from './members-query.ts';

/** A custom role, to choose from. */
export interface NamedRole {
  readonly id: string;
  readonly name: string;
}

export interface FilterGroup {
  readonly name: 'role' | 'mfa' | 'signedIn' | 'status';
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** What the list can be filtered by, in the reader's words. */
export function useFilterGroups(
  customRoles: readonly NamedRole[],
  security: boolean,
): readonly FilterGroup[] {
  const t = useTranslations('members');
  const roleName = useTranslations('roles.names');
  const role: FilterGroup = {
    name: 'role',
    label: t('filter.role'),
    options: [
      { value: 'owner,admin', label: t('views.leads') },
      ...ROLES.map((value) => ({ value, label: roleName(value) })),
      ...customRoles.map(({ id, name }) => ({ value: id, label: name })),
    ],
  };
  const mfa: FilterGroup = {
    name: 'mfa',
    label: t('filter.mfa'),
    options: [
      { value: 'false', label: t('mfa.off') },
      { value: 'true', label: t('mfa.on') },
    ],
  };
  const signedIn: FilterGroup = {
    name: 'signedIn',
    label: t('filter.signedIn'),
    options: SIGNED_IN.map((value) => ({ value, label: t(`filter.signIns.${value}`) })),
  };
  const status: FilterGroup = {
    name: 'status',
    label: t('filter.status'),
    options: (['active', 'deactivated'] as const).map((value) => ({
      value,
      label: t(`status.${value}`),
    })),
  };
  return security ? [role, mfa, signedIn, status] : [role, status];
}

/** How many of them the address has set. */
export function countFilters(query: MembersQuery): number {
  const { role, mfa, signedIn, status, invitedBy } = query;
  return [role, mfa, signedIn, status, invitedBy].filter((value) => value !== undefined).length;
}
