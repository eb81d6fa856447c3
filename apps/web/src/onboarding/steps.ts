import { can, type Holder } from '@gatehouse/policy/can';
import type { Permission } from '@gatehouse/policy/permissions';
import type { Overview } from '@gatehouse/services/tenants';

export type StepName = keyof Overview['done'];

export interface Step {
  readonly name: StepName;
  readonly href: string;
  readonly done: boolean;
}

/** The steps in their order, each for those who can take it. */
const STEPS: readonly [StepName, Permission, (path: string) => string][] = [
  ['people', 'members:invite', (path) => `${path}/members`],
  ['secondFactor', 'tenant:rename', () => '/profile/security'],
  ['look', 'tenant:rename', (path) => `${path}/settings`],
  ['project', 'projects:create', (path) => `${path}/projects`],
  ['domain', 'sso:manage', (path) => `${path}/settings/domains`],
];

/** Not every tenant has a domain of its own: the list does not wait for it. */
const OPTIONAL: readonly StepName[] = ['domain'];

/**
 * What the caller can still set up; nothing for those who do not set up a tenant, and once all is done.
 * @param done told from what is there
 */
export function getSteps(holder: Holder, slug: string, done: Overview['done']): readonly Step[] {
  if (!can(holder, 'members:invite') || !can(holder, 'tenant:rename')) return [];
  const steps = STEPS.filter(([, permission]) => can(holder, permission)).map(([name, , href]) => ({
    name,
    href: href(`/t/${slug}`),
    done: done[name] === true,
  }));
  const open = steps.some((step) => !step.done && !OPTIONAL.includes(step.name));
  return open ? steps : [];
}
