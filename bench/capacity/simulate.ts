import { LIST_PRICES, type PriceBand } from '@gatehouse/domain/cognito-prices';
import { monthlySum } from '@gatehouse/infra/costs';
import { type Size, SIZES } from '@gatehouse/infra/sizes';

import { MEASURED } from './measured.ts';
import { AURORA, type Category, GROUPS_OF_TENANT, POOL } from './quotas.ts';
import type { Workload } from './workload.ts';

/** Share of the processors that is used at most; the stack adds web tasks above it. */
const TARGET = 0.55;

/** Days of a month. */
const DAYS = 30;

const SECONDS_OF_HOUR = 3_600;

/** What so many people need. */
export interface Point {
  readonly people: number;
  readonly tenants: number;
  /** Requests of browsers in the busiest hour, a second. */
  readonly requestsPerSecond: number;
  /** The smallest size of the stack that is large enough; undefined: none is. */
  readonly size: Size | undefined;
  /** Processors of the web app and of the database in the busiest hour, with room above. */
  readonly webProcessors: number;
  readonly databaseUnits: number;
  /** Calls of Cognito in the busiest hour, a second. */
  readonly calls: Readonly<Record<Category, number>>;
  /** Pools that the groups of all tenants need. */
  readonly pools: number;
  /** US dollars a month, without Cognito, and for Cognito. */
  readonly infrastructure: number;
  readonly cognito: number;
}

/** Works out what a number of people needs. */
export function simulate(people: number, workload: Workload): Point {
  const daily = people * workload.onADay;
  /** Of something that each does so often on a day, how much in a second of the busiest hour. */
  const inBusiest = (each: number) => (daily * each * workload.inBusiestHour) / SECONDS_OF_HOUR;
  /** Of something that happens so often in a month. */
  const ofMonth = (times: number) => (times / DAYS) * (workload.inBusiestHour / SECONDS_OF_HOUR);

  const { pages, reads, writes, signIns, readsOfPage } = workload;
  const webMs =
    pages * MEASURED.page.value +
    reads * MEASURED.read.value +
    writes * MEASURED.write.value +
    signIns * MEASURED.signIn.value;
  const databaseMs =
    (reads + pages * readsOfPage) * MEASURED.databaseRead.value +
    (writes + signIns) * MEASURED.databaseWrite.value;
  const processors = (ms: number) => inBusiest(ms / 1_000) / TARGET / workload.processorRatio;
  const webProcessors = processors(webMs);
  const databaseUnits = processors(databaseMs) * AURORA.unitsOfProcessor;
  const size = smallestSize(webProcessors, databaseUnits, people);
  const requests = pages + reads + writes + signIns;
  const tenants = Math.ceil(people / workload.peopleOfTenant);
  const refreshes = Math.floor((workload.furtherHours * 60) / workload.tokenMinutes);
  return {
    people,
    tenants,
    requestsPerSecond: inBusiest(requests),
    size,
    webProcessors,
    databaseUnits,
    calls: {
      UserAuthentication: inBusiest(signIns + refreshes),
      UserFederation: inBusiest(signIns * workload.federated),
      UserCreation: ofMonth(people * workload.joiners),
      UserUpdate: ofMonth(people * workload.membershipChanges),
    },
    pools: Math.ceil((tenants * GROUPS_OF_TENANT) / POOL.groups),
    infrastructure: getCost(size ?? 'large', {
      webProcessors,
      databaseUnits,
      storedGB: (people * workload.storedMB) / 1_000,
      millionsOfRequests: (daily * DAYS * requests) / 1e6,
      // The mean of a day is this part of its busiest hour.
      ofBusiest: 1 / 24 / workload.inBusiestHour,
    }),
    cognito: cognitoCost(people, workload.federated),
  };
}

/** People up to whom a size's costs are stated in docs/aws.md. */
const UP_TO: Readonly<Record<Size, number>> = { small: 10_000, medium: 100_000, large: Infinity };

function smallestSize(web: number, units: number, people: number): Size | undefined {
  return (Object.keys(SIZES) as Size[]).find((name) => {
    const { web: tasks, database } = SIZES[name];
    const processors = (tasks.most * tasks.cpu) / 1_024;
    return people <= UP_TO[name] && web <= processors && units <= database.most;
  });
}

/** Kilobytes of a request's lines in the log. */
const LOG_KB = 1;

interface Need {
  readonly webProcessors: number;
  readonly databaseUnits: number;
  readonly storedGB: number;
  readonly millionsOfRequests: number;
  /** Of what is needed in the busiest hour, the mean of a day. */
  readonly ofBusiest: number;
}

/** What the stack costs a month: what is needed on average, and the size's least at any rate. */
function getCost(size: Size, need: Need): number {
  const { web, worker, database } = SIZES[size];
  const webTasks = Math.max(web.least, (need.webProcessors / (web.cpu / 1_024)) * need.ofBusiest);
  const units = Math.max(database.least, need.databaseUnits * need.ofBusiest);
  return monthlySum(size, {
    webTasks,
    workers: (webTasks / web.least) * worker.least,
    databaseUnits: units * (1 + database.readers),
    storedGB: need.storedGB,
    millionsOfRequests: need.millionsOfRequests,
    logGB: need.millionsOfRequests * LOG_KB,
  });
}

function getPrice(people: number, bands: readonly PriceBand[]): number {
  let from = 0;
  let sum = 0;
  for (const { upTo, each } of bands) {
    sum += Math.max(0, Math.min(people, upTo ?? Infinity) - from) * each;
    from = upTo ?? Infinity;
  }
  return sum;
}

/** What Cognito costs a month at Essentials; each person counts once. */
export function cognitoCost(people: number, federated: number): number {
  const { direct, federated: vouched } = LIST_PRICES.plans.essentials;
  return getPrice(people * (1 - federated), direct) + getPrice(people * federated, vouched);
}
