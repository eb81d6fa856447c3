import { getEnv } from '#src/env.ts';
import { getComposition } from '#src/server/composition.ts';
import { createSignInDeps } from './create-sign-in-deps.ts';
import type { SignInDeps } from './sign-in-deps.ts';

/** Signing in with the parts of this process. */
export async function getSignInDeps(): Promise<SignInDeps> {
  return createSignInDeps(getEnv(), await getComposition());
}
