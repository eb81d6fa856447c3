/** A cost, and how it was found. */
export interface Measured {
  /** In milliseconds of processor, or as `unit` says. */
  readonly value: number;
  readonly unit: string;
  /** What prints it. */
  readonly command: string;
  /** How it stands in docs/performance.md: a test holds both together. */
  readonly written: string;
  readonly how?: string;
}

const LEFT_OF_BOTH =
  'what is left of both cores beside the server: Postgres, the load generator and the machine; so at most this';

/** What one thing costs, on the machine of docs/performance.md. */
export const MEASURED = {
  read: {
    value: 0.575,
    unit: 'ms of the web app',
    command: 'npm run bench:request',
    written: 'Node mount: 20 projects, session | 1,434 | 8.88 | 575 |',
  },
  write: {
    value: 3.174,
    unit: 'ms of the web app',
    command: 'npm run bench:request',
    written: 'Node mount: create a project | 299 | 46.85 | 3,174 |',
  },
  page: {
    value: 25,
    unit: 'ms of the web app',
    command: 'npm run bench:pages',
    written: 'the page of members took 25 ms of processor',
    how: 'the heaviest page',
  },
  signIn: {
    value: 63,
    unit: 'ms of the web app',
    command: 'npm run bench:sso',
    written: 'the quietest round took 63 and 62 ms',
    how: 'from start to end, waiting included; so at most this',
  },
  databaseRead: {
    value: 0.82,
    unit: 'ms of the database',
    command: 'npm run bench:request',
    written: 'Node mount: 20 projects, session | 1,434 | 8.88 | 575 |',
    how: LEFT_OF_BOTH,
  },
  databaseWrite: {
    value: 3.515,
    unit: 'ms of the database',
    command: 'npm run bench:request',
    written: 'Node mount: create a project | 299 | 46.85 | 3,174 |',
    how: LEFT_OF_BOTH,
  },
  poolChanges: {
    value: 24.1,
    unit: 'changes of the pool a second',
    command: 'npm run bench:sync',
    written: '24.1 a second',
  },
} as const satisfies Record<string, Measured>;
