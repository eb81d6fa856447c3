import type { Role } from '@gatehouse/domain/role';

/** The demo tenants, by slug. */
export const DEMO_TENANTS = {
  acme: 'Acme Robotics',
  northwind: 'Northwind Traders',
} as const;

export type DemoSlug = keyof typeof DEMO_TENANTS;

export interface DemoPerson {
  readonly email: string;
  readonly name: string;
  /** What there is to see as this person. */
  readonly role: string;
  readonly memberships: Partial<Record<DemoSlug, Role>>;
}

/** One person in every role, one in both tenants, one in none, and one of the staff. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  {
    email: 'olivia@acme.example',
    name: 'Olivia Okafor',
    role: 'owner of Acme Robotics',
    memberships: { acme: 'owner' },
  },
  {
    email: 'adam@acme.example',
    name: 'Adam Lindqvist',
    role: 'admin of Acme Robotics',
    memberships: { acme: 'admin' },
  },
  {
    email: 'mia@acme.example',
    name: 'Mia Castellanos',
    role: 'member of Acme Robotics',
    memberships: { acme: 'member' },
  },
  {
    email: 'vera@acme.example',
    name: 'Vera Novák',
    role: 'viewer of Acme Robotics',
    memberships: { acme: 'viewer' },
  },
  {
    email: 'noah@northwind.example',
    name: 'Noah Mbeki',
    role: 'owner of Northwind Traders',
    memberships: { northwind: 'owner' },
  },
  {
    email: 'bianca@example.com',
    name: 'Bianca Rossi',
    role: 'admin of Northwind Traders, viewer of Acme Robotics',
    memberships: { northwind: 'admin', acme: 'viewer' },
  },
  {
    email: 'sam@example.com',
    name: 'Sam Whitfield',
    role: 'in no tenant yet',
    memberships: {},
  },
  {
    email: 'oscar@gatehouse.example',
    name: 'Oscar Hale',
    role: 'operator: staff of the SaaS',
    memberships: {},
  },
];

export const DEMO_OPERATOR = 'oscar@gatehouse.example';

/** Invited, and not yet accepted: the mail is in the mailbox. */
export const DEMO_INVITED = 'ines@example.com';

export const DEMO_PROJECTS: Readonly<Record<DemoSlug, readonly string[]>> = {
  acme: ['Gripper calibration', 'Warehouse pilot', 'Safety certification', 'Arm firmware 4.2'],
  northwind: ['Autumn catalogue', 'Port of Rotterdam', 'Supplier audit'],
};
