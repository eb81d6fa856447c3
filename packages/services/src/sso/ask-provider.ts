import { noteRequest } from '@gatehouse/db/repositories/sso-attempts';
import { createOidcRequest } from '@gatehouse/sso/oidc/create-request';
import { createSamlRequest } from '@gatehouse/sso/saml/create-request';
import type { FoundAttempt } from './find-attempt.ts';
import { BridgeRefusal } from './refusals.ts';
import { sealVerifier } from './verifier.ts';
import type { SsoDeps } from './sso-deps.ts';

/** What the pool asked our OpenID provider, to be answered when the person is known. */
export interface PoolRequest {
  readonly state: string | null;
  readonly nonce: string | null;
}

/**
 * Makes the request to the tenant's identity provider.
 * @param pool null for a test, in which the pool has no part
 * @returns where to send the browser
 * @throws BridgeRefusal when the attempt is over, or its connection not active
 */
export async function askProvider(
  deps: Pick<SsoDeps, 'db' | 'sealer' | 'sso'>,
  {
    attempt,
    connection,
  }: Pick<FoundAttempt, 'connection'> & {
    readonly attempt: { readonly id: string; readonly purpose: string };
  },
  pool: PoolRequest | null,
): Promise<string> {
  const { protocol, row, tenant } = connection;
  if (!protocol || (row.status !== 'active' && attempt.purpose !== 'test')) {
    throw new BridgeRefusal('connection_inactive');
  }
  const forceAuthn = attempt.purpose === 'step_up';
  const { url, ...asked } =
    protocol.protocol === 'saml'
      ? askSaml(protocol.saml, attempt.id, forceAuthn)
      : askOidc(protocol.oidc, attempt.id, forceAuthn);
  const sealedVerifier =
    asked.verifier === null ? null : sealVerifier(deps.sealer, attempt.id, asked.verifier);
  const noted = await deps.db.withTenant({ tenantId: tenant.id }, (tx) =>
    noteRequest(
      tx,
      { tenantId: tenant.id, id: attempt.id },
      { requestId: asked.requestId, sealedVerifier, op: pool },
    ),
  );
  if (!noted) throw new BridgeRefusal('attempt_expired');
  return url;
}

function askSaml(
  connection: Parameters<typeof createSamlRequest>[0],
  attemptId: string,
  forceAuthn: boolean,
) {
  const options = { forceAuthn, relayState: attemptId, now: Date.now() };
  return { ...createSamlRequest(connection, options), verifier: null };
}

/** The nonce is what the ID token must repeat; the attempt's own id is the `state`. */
function askOidc(
  connection: Parameters<typeof createOidcRequest>[0],
  attemptId: string,
  forceAuthn: boolean,
) {
  const { url, nonce, codeVerifier } = createOidcRequest(connection, {
    state: attemptId,
    forceAuthn,
  });
  return { url, requestId: nonce, verifier: codeVerifier };
}
