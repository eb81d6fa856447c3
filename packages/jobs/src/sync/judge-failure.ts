import { CognitoError } from '@gatehouse/cognito';
import { StorageError } from '@gatehouse/storage';
import { DomainError } from '@gatehouse/domain/errors';

/** What becomes of a job that failed: another try later, or the shelf where an operator looks. */
export interface Judgement {
  readonly verdict: 'retry' | 'park';
  /** In words that hold no secret and name no person. */
  readonly reason: string;
}

/** Tries of a failure that nothing is known about, before it counts as a defect. */
const UNKNOWN_TRIES = 10;

/**
 * Judges by the kind of error. What passes by itself (Cognito throttled or down, the database or
 * the mail server away) is tried for as long as it lasts; what another try can't change is parked
 * at once.
 * @param tries how often the job has been tried, this time included
 */
export function judgeFailure(error: unknown, tries: number): Judgement {
  if (error instanceof CognitoError) {
    // Credentials expire and come back; everything else but an outage is about this very request.
    const passes = error.retryable || error.code === 'cognito.access_denied';
    return { verdict: passes ? 'retry' : 'park', reason: error.code };
  }
  if (error instanceof StorageError) {
    const passes = error.retryable || error.code === 'storage.denied';
    return { verdict: passes ? 'retry' : 'park', reason: error.code };
  }
  if (error instanceof DomainError && error.code === 'service.unavailable') {
    return { verdict: 'retry', reason: error.code };
  }
  const smtp = getSmtpCode(error);
  if (smtp !== null) {
    return { verdict: smtp >= 500 ? 'park' : 'retry', reason: `mail refused with ${smtp}` };
  }
  if (isConnectionError(error)) return { verdict: 'retry', reason: 'no connection' };
  const name = error instanceof Error ? error.name : 'not an error';
  return { verdict: tries < UNKNOWN_TRIES ? 'retry' : 'park', reason: `unexpected ${name}` };
}

/** A mail server's refusal, as nodemailer reports it. */
function getSmtpCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('responseCode' in error)) return null;
  return typeof error.responseCode === 'number' ? error.responseCode : null;
}

/** Node's network errors carry a system call; nodemailer's, a code of its own. */
function isConnectionError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('syscall' in error) return true;
  return (
    'code' in error && ['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS'].includes(String(error.code))
  );
}
