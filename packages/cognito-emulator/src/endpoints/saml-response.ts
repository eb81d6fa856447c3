import type { IdentityProviderType } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from 'hono';
import type { Emulator } from '../emulator.ts';
import type { ClientRecord } from '../model/records.ts';
import { readAuthorizeRequest, type AuthorizeRequest } from '../oauth/authorize-request.ts';
import { withParameters } from '../oauth/redirect.ts';
import {
  attemptCallback,
  findAttempt,
  holdAssertion,
  type FederationAttempt,
} from '../federation/attempt.ts';
import { completeFederatedSignIn } from '../federation/complete-sign-in.ts';
import { FederationError, redirectRefusal } from '../federation/refusal.ts';
import {
  findProvider,
  listClientProviders,
  supportsProvider,
} from '../model/identity-providers.ts';
import { isOn } from '../federation/saml/provider-details.ts';
import { receiveAssertion } from '../federation/saml/receive-assertion.ts';
import { SamlError } from '../federation/saml/saml-error.ts';

/** What was posted by a provider, through the browser. */
interface Posted {
  readonly field: string;
  readonly relayState: string;
}

/** Never to an app: nothing tells which one it would be. */
export const refuseSaml = (c: Context): Response =>
  c.redirect(
    withParameters('/error', {
      error: 'Invalid samlResponse or relayState from identity provider',
    }),
    303,
  );

function describe(error: unknown): FederationError {
  if (!(error instanceof SamlError)) throw error;
  return new FederationError('server_error', `Invalid SAML response received: ${error.message}. `);
}

/**
 * The browser brings no cookie with a form of another site, so the checked assertion waits for it at
 * an address of its own.
 */
async function answerAttempt(
  emulator: Emulator,
  c: Context,
  attempt: FederationAttempt,
  { field, relayState }: Posted,
): Promise<Response> {
  const provider = findProvider(emulator.store, attempt.poolId, attempt.providerName);
  if (provider?.ProviderType !== 'SAML') return refuseSaml(c);
  try {
    const assertion = await receiveAssertion(emulator, provider, field, attempt.requestId);
    const isFirst = await holdAssertion(emulator, relayState, assertion);
    return isFirst ? c.redirect(attemptCallback(relayState), 303) : refuseSaml(c);
  } catch (error) {
    const { code, message } = describe(error);
    const refusal = { error: code, error_description: message };
    return c.redirect(attemptCallback(relayState, refusal), 303);
  }
}

/** Whether a client takes sign-ins that one of its providers begins: all of them must be SAML. */
function takesUnsolicited(
  emulator: Emulator,
  client: ClientRecord,
  provider: IdentityProviderType,
): boolean {
  const { ProviderName = '', ProviderType, ProviderDetails = {} } = provider;
  const providers = listClientProviders(emulator.store, client);
  return (
    ProviderType === 'SAML' &&
    isOn(ProviderDetails, 'IDPInit') &&
    supportsProvider(client, ProviderName) &&
    !supportsProvider(client, 'COGNITO') &&
    providers.every((one) => one.ProviderType === 'SAML')
  );
}

/** A sign-in that the provider began: RelayState names app and provider, as authorize's query would. */
function readUnsolicited(
  emulator: Emulator,
  relayState: string,
): { request: AuthorizeRequest; provider: IdentityProviderType } | undefined {
  const query = new URLSearchParams(relayState);
  const request = readAuthorizeRequest(emulator, query);
  if ('location' in request) return undefined;
  const name = query.get('identity_provider') ?? '';
  const provider = findProvider(emulator.store, request.pool.id, name);
  return provider && takesUnsolicited(emulator, request.client, provider)
    ? { request, provider }
    : undefined;
}

/** POST /saml2/idpresponse: the assertion consumer service of every pool. */
export function samlResponseEndpoint(emulator: Emulator) {
  return async (c: Context): Promise<Response> => {
    const form = new URLSearchParams(await c.req.text());
    const field = form.get('SAMLResponse') ?? '';
    const relayState = form.get('RelayState') ?? '';
    const attempt = findAttempt(emulator, relayState);
    if (attempt) return answerAttempt(emulator, c, attempt, { field, relayState });
    const unsolicited = readUnsolicited(emulator, relayState);
    if (!unsolicited) return refuseSaml(c);
    const { request, provider } = unsolicited;
    try {
      const assertion = await receiveAssertion(emulator, provider, field, undefined);
      return await completeFederatedSignIn({ emulator, c, request, assertion });
    } catch (error) {
      return c.redirect(redirectRefusal(request, describe(error)), 303);
    }
  };
}
