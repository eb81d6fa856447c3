import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';

import type { ParityCase } from './case.ts';
import type { Made } from './guard.ts';
import { getOutcome, type Outcome } from './outcome.ts';
import { createParityWorld, type ParityWorld } from './world.ts';

/** What came of every case, and the secrets that no report may hold. */
export interface ParityRun {
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly secrets: ReadonlySet<string>;
}

/** What a run tells on its way. */
export interface RunOptions {
  readonly signal: AbortSignal;
  readonly tell?: (done: number, of: number) => void;
}

/**
 * Puts all cases to an endpoint, one after the other, in pools that it makes there. Deletes nothing.
 * @param sdk a guarded client
 * @throws when the signal is given, and what is no answer of Cognito
 */
export async function runCases(
  sdk: CognitoIdentityProviderClient,
  made: Made,
  cases: readonly ParityCase[],
  { signal, tell }: RunOptions,
): Promise<ParityRun> {
  const world = await createParityWorld(sdk, made);
  const secrets = new Set<string>();
  const outcomes = new Map<string, Outcome>();
  for (const one of cases) {
    signal.throwIfAborted();
    outcomes.set(one.name, await runCase(one, world, secrets));
    tell?.(outcomes.size, cases.length);
  }
  return { outcomes, secrets };
}

function runCase(one: ParityCase, world: ParityWorld, secrets: Set<string>): Promise<Outcome> {
  return getOutcome(
    async () => one.make(world.place, world),
    async (input) => {
      const answer = await world.send(one.operation, input);
      return one.compare ? one.compare(answer, input) : answer;
    },
    secrets,
  );
}
