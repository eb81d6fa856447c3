import { type Size, SIZES } from './sizes.ts';

/** List prices of AWS in US East for ARM, in US dollars; docs/aws.md names them. */
const PRICES = {
  /** Of a processor and of a GiB in a Fargate task, an hour. */
  fargateCpu: 0.032_38,
  fargateGiB: 0.003_56,
  /** Of an Aurora capacity unit, an hour; of a GB stored, a month; of a million reads and writes of the storage. */
  auroraUnit: 0.12,
  auroraGB: 0.1,
  auroraMillion: 0.2,
  natHour: 0.045,
  addressHour: 0.005,
  balancerHour: 0.0225,
  balancerUnit: 0.008,
  firewall: 5,
  firewallRule: 1,
  firewallMillion: 0.6,
  logGB: 0.5,
  /** Of a GB of the database and its files, kept each day for 35 days. */
  backupGB: 0.2,
} as const;

/** Hours of the month that costs are worked out for. */
const MONTH = 730;

/** Rules of the firewall, and zones that the load balancer has addresses in. */
const [RULES, ZONES] = [4, 2];

/** Reads and writes of the storage for a request, and the millions of requests of a month that fill a unit of the balancer. */
const [STORAGE_ACCESSES, UNIT_MILLIONS] = [3, 25];

/** Alarms, dashboard and metrics; keys and secrets; the least of backups and files. */
const [WATCHING, KEYS, FILES] = [10, 6, 1];

/** What an installation uses on average over a month. */
export interface Use {
  readonly webTasks: number;
  readonly workers: number;
  /** Aurora capacity units of the writer and all readers. */
  readonly databaseUnits: number;
  readonly storedGB: number;
  readonly millionsOfRequests: number;
  readonly logGB: number;
}

/** US dollars a month for each part, without Cognito, tax, transfer to the internet and support. */
export function monthlyCosts(size: Size, use: Use) {
  const { web, worker, natGateways } = SIZES[size];
  const task = ({ cpu, memoryMiB }: { cpu: number; memoryMiB: number }) =>
    (cpu / 1_024) * PRICES.fargateCpu + (memoryMiB / 1_024) * PRICES.fargateGiB;
  const { millionsOfRequests: millions, storedGB, logGB } = use;
  const units = Math.max(1, millions / UNIT_MILLIONS);
  return {
    fargate: (use.webTasks * task(web) + use.workers * task(worker)) * MONTH,
    aurora:
      use.databaseUnits * PRICES.auroraUnit * MONTH +
      storedGB * PRICES.auroraGB +
      millions * STORAGE_ACCESSES * PRICES.auroraMillion,
    network: (natGateways * PRICES.natHour + (natGateways + ZONES) * PRICES.addressHour) * MONTH,
    balancer: (PRICES.balancerHour + units * PRICES.balancerUnit) * MONTH,
    firewall: PRICES.firewall + RULES * PRICES.firewallRule + millions * PRICES.firewallMillion,
    watching: logGB * PRICES.logGB + WATCHING,
    backups: storedGB * PRICES.backupGB + FILES,
    keys: KEYS,
  };
}

/** The sum of all parts. */
export function monthlySum(size: Size, use: Use): number {
  return Object.values(monthlyCosts(size, use)).reduce((sum, cost) => sum + cost, 0);
}
