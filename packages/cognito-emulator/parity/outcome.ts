import { CognitoIdentityProviderServiceException } from '@aws-sdk/client-cognito-identity-provider';

import { NotHere } from './not-here.ts';
import { normalise, type Json } from './normalise.ts';

/** What came of a case. */
export type Outcome =
  | { readonly answer: Json }
  | { readonly error: string; readonly message: string; readonly status: number }
  | { readonly notRun: string }
  /** Something before the case's own call was refused. */
  | { readonly unprepared: string };

function refusal(thrown: unknown, secrets: Set<string>) {
  if (!(thrown instanceof CognitoIdentityProviderServiceException)) return undefined;
  return {
    error: thrown.name,
    message: String(normalise(thrown.message, secrets)),
    status: thrown.$metadata.httpStatusCode ?? 0,
  };
}

/**
 * Prepares and makes one call.
 * @throws what is neither an answer nor a refusal: the network, or a call that must not be made
 */
export async function getOutcome<Input>(
  prepare: () => Promise<Input>,
  call: (input: Input) => Promise<unknown>,
  secrets: Set<string>,
): Promise<Outcome> {
  let step: 'prepare' | 'call' = 'prepare';
  try {
    const input = await prepare();
    step = 'call';
    return { answer: normalise(await call(input), secrets) };
  } catch (thrown) {
    if (thrown instanceof NotHere) return { notRun: thrown.message };
    const refused = refusal(thrown, secrets);
    if (!refused) throw thrown;
    return step === 'call' ? refused : { unprepared: `${refused.error}: ${refused.message}` };
  }
}

/** An outcome on one line. */
export function describeOutcome(outcome: Outcome | undefined): string {
  if (!outcome) return 'nothing';
  if ('answer' in outcome) return JSON.stringify(outcome.answer);
  if ('error' in outcome) return `${outcome.status} ${outcome.error}: ${outcome.message}`;
  if ('notRun' in outcome) return `not run: ${outcome.notRun}`;
  return `could not be prepared: ${outcome.unprepared}`;
}
