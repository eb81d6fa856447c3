import type { ComboboxOption } from '@gatehouse/ui/combobox';
import type { DatePreset } from '@gatehouse/ui/date-range';

export const TODAY = '2026-11-29';

export const ROLES = [
  { value: 'owner', label: 'Owner' },
  { value: 'admin', label: 'Admin' },
  { value: 'member', label: 'Member' },
  { value: 'viewer', label: 'Viewer' },
] as const;

export const PERMISSIONS: readonly ComboboxOption[] = [
  { value: 'tenant.rename', label: 'Rename the tenant', group: 'Tenant' },
  { value: 'tenant.delete', label: 'Delete the tenant', group: 'Tenant' },
  { value: 'members.read', label: 'See members', group: 'Members' },
  { value: 'members.invite', label: 'Invite people', group: 'Members' },
  { value: 'members.remove', label: 'Remove members', group: 'Members' },
  { value: 'projects.write', label: 'Change projects', hint: 'Also files', group: 'Projects' },
  { value: 'audit.read', label: 'Read the audit log', group: 'Programs' },
];

export const PRESETS: readonly DatePreset[] = [
  { label: 'Any time', from: '', to: '' },
  { label: 'Today', from: TODAY, to: TODAY },
  { label: '7 days', from: '2026-11-23', to: TODAY },
  { label: '30 days', from: '2026-10-31', to: TODAY },
];
