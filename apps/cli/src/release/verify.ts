import { setTimeout as sleep } from 'node:timers/promises';
import { getPending, getReleaseStamp } from '@gatehouse/prisma/release';

import { setting } from '../deploy/settings.ts';
import { look } from './look.ts';

/** Seconds. Tasks are replaced one after the other, each with its time to drain. */
const PATIENCE = { default: 600, pause: 2 };

/**
 * `release verify`: waits until web and worker of this release run, none of another does, and the
 * app answers. Looks at the names of connections, and asks the app as a visitor would.
 * @param within seconds, as they were typed
 * @returns false when time is up, having said what was missing
 */
export async function releaseVerify(
  environment: NodeJS.ProcessEnv,
  within = String(PATIENCE.default),
): Promise<boolean> {
  const until = Date.now() + Number(within) * 1_000;
  for (;;) {
    const missing = await findMissing(environment);
    if (missing.length === 0) {
      console.log('The release is out.');
      return true;
    }
    if (!(Date.now() < until)) {
      for (const one of missing) console.log(one);
      return false;
    }
    await sleep(PATIENCE.pause * 1_000);
  }
}

async function findMissing(environment: NodeJS.ProcessEnv): Promise<string[]> {
  const { release, state } = await look(environment);
  const own = getReleaseStamp(release);
  const origin = setting(environment, 'APP_ORIGIN');
  const ready = await fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(5_000) }).then(
    ({ status }) => status === 200,
    () => false,
  );
  return [
    ...getPending(release, state).map(({ name }) => `${name} is not applied.`),
    ...['web', 'worker']
      .filter((name) => !state.running.some((one) => one.program === name && one.stamp === own))
      .map((name) => `No ${name} of release ${own} runs.`),
    ...state.running
      .filter(({ stamp }) => stamp !== own)
      .map(({ program, stamp }) => `The ${program} of release ${stamp} still runs.`),
    ...(ready ? [] : [`${origin}/readyz does not say that it is ready.`]),
  ];
}
