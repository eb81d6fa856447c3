import { tooManyRequests } from './responses.ts';
import type { Ceremony } from './ceremony.ts';
import { failedSignIn } from './run-ceremony.ts';
import type { SignInDeps } from './sign-in-deps.ts';

/**
 * Counts one step of a sign-in against its address. Without the counters no one signs in (DS-04).
 * @returns the answer that ends it, or null when it may go on
 */
export async function refusedByLimit(
  deps: SignInDeps,
  ceremony: Ceremony,
  returnTo: string,
): Promise<Response | null> {
  try {
    const wait = await deps.limit(ceremony.device.address ?? 'unknown');
    return wait === null ? null : tooManyRequests(wait);
  } catch (error) {
    ceremony.failure = error;
    return failedSignIn(deps, ceremony, returnTo);
  }
}
