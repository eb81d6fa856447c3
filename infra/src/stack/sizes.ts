/** How much of everything an installation is given. The costs of each are in docs/aws.md. */
export interface Sizing {
  /** NAT gateways; one means that a lost zone takes calls to Cognito with it. */
  readonly natGateways: number;
  /** Aurora capacity units of the writer and of each reader, and how many readers there are. */
  readonly database: { readonly least: number; readonly most: number; readonly readers: number };
  readonly web: Tasks;
  readonly worker: Tasks;
  /** Environments of a trigger that reads the database: kept ready, and at most. Each has one connection. */
  readonly triggers: { readonly warm: number; readonly most: number };
  /** The API as a function: environments at most, of two connections each, and requests a second of all together. */
  readonly api: { readonly most: number; readonly perSecond: number };
  /** Requests from one address within five minutes, above which the firewall refuses. */
  readonly requestsPerAddress: number;
  readonly logDays: 30 | 90;
}

/** Fargate tasks of a service. */
interface Tasks {
  /** 1024 are one processor. */
  readonly cpu: number;
  readonly memoryMiB: number;
  readonly least: number;
  readonly most: number;
}

export const SIZES = {
  small: {
    natGateways: 1,
    database: { least: 0.5, most: 4, readers: 0 },
    web: { cpu: 1024, memoryMiB: 2048, least: 2, most: 4 },
    worker: { cpu: 512, memoryMiB: 1024, least: 1, most: 2 },
    triggers: { warm: 1, most: 20 },
    api: { most: 20, perSecond: 100 },
    requestsPerAddress: 3_000,
    logDays: 30,
  },
  medium: {
    natGateways: 2,
    database: { least: 1, most: 16, readers: 1 },
    web: { cpu: 2048, memoryMiB: 4096, least: 3, most: 12 },
    worker: { cpu: 1024, memoryMiB: 2048, least: 2, most: 6 },
    triggers: { warm: 2, most: 40 },
    api: { most: 60, perSecond: 300 },
    requestsPerAddress: 6_000,
    logDays: 90,
  },
  large: {
    natGateways: 3,
    database: { least: 8, most: 128, readers: 2 },
    web: { cpu: 2048, memoryMiB: 4096, least: 6, most: 60 },
    worker: { cpu: 1024, memoryMiB: 2048, least: 3, most: 20 },
    triggers: { warm: 5, most: 100 },
    api: { most: 200, perSecond: 1_000 },
    requestsPerAddress: 12_000,
    logDays: 90,
  },
} as const satisfies Record<string, Sizing>;

export type Size = keyof typeof SIZES;
