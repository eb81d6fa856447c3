import { CognitoError, type CognitoErrorCode } from '@gatehouse/cognito';
import { DomainError, type ErrorCode } from '@gatehouse/domain/errors';

/** What a refusal of the pool means to the person, where it means the same in every operation. */
const MEANING: Partial<Record<CognitoErrorCode, ErrorCode>> = {
  'cognito.not_authorized': 'account.permit_required',
  'cognito.code_wrong': 'account.code_wrong',
  'cognito.throttled': 'rate.limited',
  'cognito.unavailable': 'service.unavailable',
};

/**
 * Calls the pool for a person, and says in our words what it answers.
 * @throws DomainError; CognitoError for what is our own fault
 */
export async function askPool<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const code = error instanceof CognitoError ? MEANING[error.code] : undefined;
    throw code ? new DomainError(code, { cause: error }) : error;
  }
}

/** Has the pool refused for this reason? */
export function isPoolError(error: unknown, code: CognitoErrorCode): boolean {
  return error instanceof CognitoError && error.code === code;
}
