import type { Person } from '../people/person.ts';
import type { IdpFile } from '../state/idp-state.ts';
import { Refusal } from '../refusal.ts';
import { createScimClient, type ScimExchange, ScimRefused } from './client.ts';
import { DIALECTS } from './dialects.ts';
import { push } from './push.ts';
import { connectedTo, type ScimState } from '../state/scim-state.ts';

/** What an identity provider pushes to an application by SCIM. */
export interface Provisioning {
  readonly state: ScimState | undefined;
  /** The latest first. */
  readonly exchanges: readonly ScimExchange[];
  /** Why the application refused, by subject or name of a group. */
  readonly refusals: ReadonlyMap<string, string>;
  /** Why the last push ended early; empty when it did not. */
  readonly problem: string;
  readonly isRunning: boolean;
  /** @throws Refusal when the application does not answer the test of the connection */
  connect(target: Pick<ScimState, 'url' | 'token' | 'dialect'>): Promise<void>;
  /** The application keeps what it was told. */
  disconnect(): Promise<void>;
  /** Changes who and what is pushed. Does nothing without a connection. */
  change(edit: (state: ScimState) => Partial<ScimState>): Promise<void>;
  /** Pushes what is new, one push after the other. Resolves when it has ended, or goes on for long. */
  push(): Promise<void>;
}

const KEPT = 50;
/** Pages wait no longer for a push than this. */
const PAGE_WAIT_MS = 10_000;

/** @param list reads the people of the identity provider */
export function createProvisioning(
  file: IdpFile,
  list: () => Promise<readonly Person[]>,
): Provisioning {
  const exchanges: ScimExchange[] = [];
  const refusals = new Map<string, string>();
  let problem = '';
  let waiting = 0;
  let last = Promise.resolve();
  const get = () => file.value.scim;
  const onExchange = (exchange: ScimExchange) => {
    exchanges.unshift(exchange);
    exchanges.length = Math.min(exchanges.length, KEPT);
  };

  async function run(): Promise<void> {
    const begun = get();
    if (!begun) return;
    refusals.clear();
    problem = '';
    // Whoever disconnects meanwhile ends the push, and nothing of it is noted.
    const state = () => {
      const now = get();
      if (now?.token !== begun.token) throw new ScimRefused(0, 'It was disconnected meanwhile.');
      return now;
    };
    try {
      await push({
        client: createScimClient({ ...begun, onExchange }),
        people: await list(),
        state,
        note: (change) => file.set({ ...file.value, scim: { ...state(), ...change } }),
        refused: (who, why) => refusals.set(who, why),
      });
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
    }
  }

  return {
    ...{ exchanges, refusals },
    get state() {
      return get();
    },
    get problem() {
      return problem;
    },
    get isRunning() {
      return waiting > 0;
    },
    async connect(target) {
      const client = createScimClient({ ...target, onExchange, wait: () => Promise.resolve() });
      await DIALECTS[target.dialect].testConnection(client).catch((error: unknown) => {
        throw new Refusal(`The test of the connection failed. ${(error as Error).message}`);
      });
      await file.set({ ...file.value, scim: connectedTo(target) });
    },
    async disconnect() {
      const { scim: _, ...rest } = file.value;
      await file.set(rest);
      refusals.clear();
      problem = '';
    },
    async change(edit) {
      const state = get();
      if (state) await file.set({ ...file.value, scim: { ...state, ...edit(state) } });
    },
    async push() {
      if (!get()) return;
      waiting += 1;
      last = last.then(run).finally(() => (waiting -= 1));
      const { promise: long, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, PAGE_WAIT_MS);
      await Promise.race([last, long]);
      clearTimeout(timer);
    },
  };
}
