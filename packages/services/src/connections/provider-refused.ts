import { DomainError } from '@gatehouse/domain/errors';
import { Refusal } from '@gatehouse/sso/refusal';

/**
 * Runs what asks or reads an identity provider for a person who sets one up.
 * @param field the input that led there
 * @throws DomainError `sso.provider_refused`: under the field the code of the failure, beside it what
 *   was expected and what came
 */
export async function orRefuse<T>(field: string, step: () => T | Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new DomainError('sso.provider_refused', {
      fields: { [field]: error.code, ...error.difference },
      cause: error,
    });
  }
}
