import type { WorkerDeps } from './worker-deps.ts';

/** Ends what Cognito holds of a person's sign-ins: no refresh token of theirs works afterwards. */
export function signOutPerson(
  deps: Pick<WorkerDeps, 'pool'>,
  { userId }: { userId: string },
): Promise<void> {
  return deps.pool.globalSignOut(userId);
}
