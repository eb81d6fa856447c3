import { SIZES } from '@gatehouse/infra/sizes';

import { AURORA, type Category, GROUPS_OF_TENANT, POOL, RATES } from './quotas.ts';
import { type Point, simulate } from './simulate.ts';
import type { Workload } from './workload.ts';

/** Where something ends. */
export interface Limit {
  readonly what: string;
  readonly limit: string;
  /** How many people, or tenants, there are then. */
  readonly reached: string;
  readonly lifted: string;
}

const count = (number: number) => Math.floor(number).toLocaleString('en-US');

/** All needs grow with the people alike, so one point says where each meets its limit. */
const MANY = 10_000_000;

/** To three figures: no one knows the load better than that. */
const round = (number: number) => Number(number.toPrecision(3));

/** The limits in the order in which they are met, with what lifts each. */
export function findLimits(workload: Workload): readonly Limit[] {
  const point = simulate(MANY, workload);
  const people = (need: (point: Point) => number, most: number) =>
    round((most / need(point)) * MANY);
  const rate = (category: Category, lifted: string) => {
    const { perSecond, adjustable } = RATES[category];
    return {
      what: `Cognito, ${category}`,
      limit: `${perSecond}/s${adjustable ? '' : ', for good'}`,
      people: people(({ calls }) => calls[category], perSecond),
      lifted,
    };
  };
  const { web, database } = SIZES.large;
  const limits = [
    {
      what: 'Cognito, groups of a pool',
      limit: `${count(POOL.groups)}, for good: ${count(POOL.groups / GROUPS_OF_TENANT)} tenants`,
      people: (POOL.groups / GROUPS_OF_TENANT) * workload.peopleOfTenant,
      lifted:
        'nothing yet: functions can name a tenant in tokens (`apps/triggers`), and the web app reads the groups',
    },
    rate('UserAuthentication', 'longer access tokens in `infra/pool.ts`, then a higher quota'),
    rate('UserFederation', 'a higher quota'),
    rate('UserCreation', 'a higher quota; an import is paced'),
    rate('UserUpdate', 'nothing: the worker paces itself, and a large change takes longer'),
    {
      what: 'web tasks of the size `large`',
      limit: `${web.most} of ${web.cpu / 1_024} processors`,
      people: people(({ webProcessors }) => webProcessors, (web.most * web.cpu) / 1_024),
      lifted: '`most` in `infra/src/stack/sizes.ts`',
    },
    {
      what: 'database of the size `large`',
      limit: `${database.most} units`,
      people: people(({ databaseUnits }) => databaseUnits, database.most),
      lifted: '`most`, up to what one writer may have',
    },
    {
      what: 'database, one writer',
      limit: `${AURORA.mostUnits} units`,
      people: people(({ databaseUnits }) => databaseUnits, AURORA.mostUnits),
      lifted: 'large tenants in a database of their own; keys lead with the tenant',
    },
    {
      what: 'Cognito, users of a pool',
      limit: count(POOL.users),
      people: POOL.users,
      lifted: 'a higher quota',
    },
  ];
  return limits
    .toSorted((a, b) => a.people - b.people)
    .map(({ people: reached, ...rest }) => ({ ...rest, reached: `${count(reached)} people` }));
}
