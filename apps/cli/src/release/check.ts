import { findHindrances, getPending, getReleaseStamp } from '@gatehouse/prisma/release';

import { look } from './look.ts';

/**
 * `release check`: what `migrate` of this release would do, and who runs meanwhile.
 * @returns false when it would refuse
 */
export async function releaseCheck(environment: NodeJS.ProcessEnv): Promise<boolean> {
  const { release, state } = await look(environment);
  const pending = getPending(release, state);
  console.log(`Release ${getReleaseStamp(release)}; ${pending.length} migrations to apply.`);
  for (const { name, unreadSince } of pending) {
    console.log(
      unreadSince ? `  contract  ${name}, unread since ${unreadSince}` : `  expand    ${name}`,
    );
  }
  for (const { program, stamp } of state.running) console.log(`Running: ${program} ${stamp}`);
  const hindrances = findHindrances(release, state);
  for (const one of hindrances) console.log(one);
  return hindrances.length === 0;
}
