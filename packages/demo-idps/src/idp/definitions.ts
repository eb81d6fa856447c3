import { ACME_PEOPLE, NORTHWIND_PEOPLE, SOCIAL_PEOPLE } from '../people/demo-people.ts';
import type { Person } from '../people/person.ts';

/** An identity provider as it is before anyone changed something. */
export interface IdpDefinition {
  /** Its first path segment, and the name of its file. */
  readonly id: string;
  readonly name: string;
  /** Mail domain of its people; a social provider has people of any domain. */
  readonly domain: string | undefined;
  /** Whether it keeps its people itself or asks a directory. */
  readonly keeps: 'people' | 'directory';
  readonly people: readonly Person[];
}

/** Stands in for Google and the like. */
export const SOCIAL: IdpDefinition = {
  id: 'social',
  name: 'Demo social sign-in',
  domain: undefined,
  keeps: 'people',
  people: SOCIAL_PEOPLE,
};

/** One for each demo tenant. */
export const ENTERPRISE = [
  {
    id: 'acme',
    name: 'Acme Robotics',
    domain: 'acme.example',
    keeps: 'people',
    people: ACME_PEOPLE,
  },
  {
    id: 'northwind',
    name: 'Northwind Traders',
    domain: 'northwind.example',
    keeps: 'directory',
    people: NORTHWIND_PEOPLE,
  },
] as const satisfies readonly IdpDefinition[];

/** Names of the enterprise identity providers. */
export type EnterpriseId = (typeof ENTERPRISE)[number]['id'];
