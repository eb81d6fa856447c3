import { getEnv } from '#src/env.ts';

/** Whether browsers reach this app over https. */
export function servedSecurely(): boolean {
  return getEnv().APP_ORIGIN.startsWith('https:');
}
