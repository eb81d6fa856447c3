import type { KeyPair } from '@gatehouse/iam-local/key-pair';
import type { Principal, SignatureErrorCode, SignedRequest } from '@gatehouse/iam-local/sigv4';
import type { Context, MiddlewareHandler } from 'hono';
import type { Iam } from '../iam.ts';
import type { Service } from '../operations/service.ts';
import type { Trust } from '../trust.ts';
import { CognitoError } from '../wire/errors.ts';
import { answerError } from './answer.ts';
import { getRequestSource } from './guard.ts';
import { readText } from './read-text.ts';
import { requestedCall, type Call } from './services.ts';
import { signatureRefusal } from './signature-refusal.ts';

/** Who may call the operations that AWS wants signed. */
export interface Authentication {
  readonly trust: Trust;
  readonly region: string;
  readonly iam: Iam;
  /** Signatures must be this key's, or a session's; without one, any but a session's will do. */
  readonly keyPair: KeyPair | undefined;
}

type SignedService = Pick<Service, 'protocol' | 'signingName' | 'takesSessions'>;

const CREDENTIAL =
  /^AWS4-HMAC-SHA256 Credential=([\w+=.@-]{1,128})\/\d{8}\/([\w-]+)\/[\w-]+\/aws4_request,/;
/** Of temporary credentials: their secret is known, so their signatures are always checked. */
const SESSION_KEY = /^ASIA[A-Z2-7]{16}$/;
/** Where STS's global endpoint signs. */
const GLOBAL_REGION = 'us-east-1';

const principals = new WeakMap<Context, Principal>();

/** Who signed a request; undefined for an operation that is not signed. */
export const getPrincipal = (c: Context): Principal | undefined => principals.get(c);

function isSigned({ service, operation }: Call): boolean {
  const { operations } = service.model();
  return Object.hasOwn(operations, operation) && operations[operation]?.signed === true;
}

async function toSignedRequest(c: Context): Promise<SignedRequest> {
  const { pathname, search } = new URL(c.req.url);
  return {
    method: c.req.method,
    path: pathname,
    query: search.slice(1),
    headers: c.req.header(),
    body: await readText(c),
  };
}

/** The region that a signature must name. */
function wantedRegion(
  { region, keyPair }: Authentication,
  service: SignedService,
  named: string,
): string {
  // Who takes any signature takes one of any region.
  if (!keyPair) return named;
  return service.protocol === 'query' && named === GLOBAL_REGION ? named : region;
}

async function verify(
  c: Context,
  auth: Authentication,
  service: SignedService,
): Promise<Principal> {
  const [, accessKeyId = '', region = ''] =
    CREDENTIAL.exec(c.req.header('authorization') ?? '') ?? [];
  if (!auth.keyPair && !SESSION_KEY.test(accessKeyId)) {
    // Whether there is a signature at all, which hides no missing one from a deployment.
    if (!c.req.header('authorization')) throw signatureRefusal(service, 'missing');
    if (accessKeyId === '') throw signatureRefusal(service, 'unknownKey');
    return { kind: 'root', accessKeyId };
  }
  const { SignatureError, verifySignature } = await import('@gatehouse/iam-local/sigv4');
  try {
    return verifySignature(await toSignedRequest(c), {
      service: service.signingName,
      region: wantedRegion(auth, service, region),
      now: Date.now(),
      credentials: await auth.iam.credentials(),
      keyPair: auth.keyPair,
    });
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error;
    const code: SignatureErrorCode = error.code;
    throw signatureRefusal(service, code);
  }
}

/** Who signed a request. @throws CognitoError where no one has who may */
export async function requirePrincipal(
  c: Context,
  auth: Authentication,
  { service, operation }: { service: SignedService; operation: string },
): Promise<Principal> {
  const denied = service.protocol === 'json' ? 'AccessDeniedException' : 'AccessDenied';
  if (!auth.trust.isProgram(getRequestSource(c))) {
    throw new CognitoError(
      denied,
      'Signed operations are not open to browsers; --allow-origin lets an origin in.',
      403,
    );
  }
  const principal = await verify(c, auth, service);
  if (principal.kind === 'session' && !service.takesSessions) {
    const action = `${service.signingName}:${operation}`;
    throw new CognitoError(
      denied,
      `User: ${principal.arn} is not authorized to perform: ${action}`,
    );
  }
  return principal;
}

/**
 * Lets only programs call the operations that AWS wants signed. What AWS leaves unsigned is open to
 * every page, as on AWS. Comes before anything that remembers, counts or logs answers.
 * @param report called with defects, which answer 500
 */
export function authenticate(
  auth: Authentication,
  report: (error: unknown) => void,
): MiddlewareHandler {
  return async (c, next) => {
    try {
      const call = await requestedCall(c);
      if (call && isSigned(call)) principals.set(c, await requirePrincipal(c, auth, call));
    } catch (error) {
      return answerError(c, error, report);
    }
    await next();
  };
}
