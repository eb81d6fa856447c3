import type { Context, MiddlewareHandler } from 'hono';
import { apiModel } from '../api-model/api-model.ts';
import { signatureFault, type KeyPair, type SignatureFault } from '../sigv4/verify-signature.ts';
import { CognitoError } from '../wire/errors.ts';
import { getRequestSource } from './guard.ts';
import { answerError, requestedOperation } from './json-api.ts';
import { readText } from './read-text.ts';
import type { Trust } from '../trust.ts';

/** Who may call the operations that AWS wants signed. */
export interface Authentication {
  readonly trust: Trust;
  readonly region: string;
  /** Signatures must be this key's; without one, any signature will do. */
  readonly keyPair: KeyPair | undefined;
}

const faults: Record<SignatureFault, CognitoError> = {
  missing: new CognitoError('MissingAuthenticationTokenException', 'Missing Authentication Token'),
  'unknown-key': new CognitoError(
    'UnrecognizedClientException',
    'The security token included in the request is invalid.',
  ),
  mismatch: new CognitoError(
    'InvalidSignatureException',
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
  ),
};

const CREDENTIAL =
  /^AWS4-HMAC-SHA256 Credential=[\w+=.@-]{1,128}\/\d{8}\/[\w-]+\/[\w-]+\/aws4_request,/;

/** Whether there is a signature at all, which hides no missing one from a deployment. */
function formFault(authorization: string | undefined): SignatureFault | undefined {
  if (!authorization) return 'missing';
  return CREDENTIAL.test(authorization) ? undefined : 'unknown-key';
}

async function findFault(c: Context, auth: Authentication): Promise<SignatureFault | undefined> {
  const header = (name: string) => c.req.header(name);
  if (!auth.keyPair) return formFault(header('authorization'));
  const url = new URL(c.req.url);
  const request = {
    method: c.req.method,
    path: url.pathname,
    query: url.search.slice(1),
    header,
    body: await readText(c),
  };
  const scope = { region: auth.region, service: 'cognito-idp' };
  return signatureFault(request, auth.keyPair, scope, Date.now());
}

async function refusal(c: Context, auth: Authentication): Promise<CognitoError | undefined> {
  if (!auth.trust.isProgram(getRequestSource(c))) {
    return new CognitoError(
      'AccessDeniedException',
      'Signed operations are not open to browsers; --allow-origin lets an origin in.',
      403,
    );
  }
  const fault = await findFault(c, auth);
  return fault && faults[fault];
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
    const operation = requestedOperation(c);
    const isSigned = Object.hasOwn(apiModel.operations, operation)
      ? apiModel.operations[operation]?.signed
      : false;
    if (!isSigned) return next();
    try {
      const refused = await refusal(c, auth);
      if (refused) return answerError(c, refused, report);
    } catch (error) {
      return answerError(c, error, report);
    }
    await next();
  };
}
