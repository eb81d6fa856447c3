import type { Context } from 'hono';
import { apiModel } from '../api-model/api-model.ts';
import { randomId } from '../crypto/random.ts';
import type { Emulator } from '../emulator.ts';
import { findOperation } from '../operations/registry.ts';
import { CognitoError } from '../wire/errors.ts';
import { toWire } from '../wire/to-wire.ts';
import { validateInput } from '../wire/validate.ts';
import { callerOf } from './caller.ts';
import { readText } from './read-text.ts';

const PREFIX = 'AWSCognitoIdentityProviderService.';
const CONTENT_TYPE = 'application/x-amz-json-1.1';
const CREDENTIAL =
  /^AWS4-HMAC-SHA256 Credential=[\w+=.@-]{1,128}\/\d{8}\/[\w-]+\/[\w-]+\/aws4_request,/;

/** Browser SDKs call the unsigned operations from any origin. */
const cors = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date',
};

/** Answers the CORS preflight of a browser SDK. */
export function preflight(c: Context): Response {
  return c.body(null, 200, {
    ...cors,
    'access-control-allow-methods': 'POST,GET,OPTIONS',
    'access-control-allow-headers': c.req.header('access-control-request-headers') ?? '*',
    'access-control-max-age': '172800',
  });
}

function requireSignature(authorization: string | undefined): void {
  if (!authorization)
    throw new CognitoError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  if (!CREDENTIAL.test(authorization))
    throw new CognitoError(
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    );
}

function parseBody(text: string): unknown {
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new CognitoError('SerializationException', 'Unable to parse the request body as JSON.');
  }
}

async function answer(c: Context, emulator: Emulator, name: string): Promise<unknown> {
  const model = apiModel.operations[name];
  const operation = model && (await findOperation(name));
  if (!operation) throw new CognitoError('UnknownOperationException', `Unknown operation: ${name}`);
  if (model.signed) requireSignature(c.req.header('authorization'));
  const body = parseBody(await readText(c));
  const input = model.input === null ? {} : validateInput(apiModel, model.input, body);
  return operation.handle({ emulator, caller: callerOf(c) }, input);
}

function toError(error: unknown, report: (error: unknown) => void): CognitoError {
  if (error instanceof CognitoError) return error;
  report(error);
  return new CognitoError('InternalErrorException', 'Something went wrong', 500);
}

const headerSafe = (text: string) => text.replace(/[^\x20-\x7e]/g, ' ').slice(0, 1000);

/**
 * The JSON API: `POST /` with `X-Amz-Target`.
 *
 * @param report called with defects, which answer 500
 */
export function jsonApi(emulator: Emulator, report: (error: unknown) => void) {
  return async (c: Context): Promise<Response> => {
    const requestId = randomId();
    const headers = { ...cors, 'content-type': CONTENT_TYPE, 'x-amzn-requestid': requestId };
    const target = c.req.header('x-amz-target') ?? '';
    const name = target.startsWith(PREFIX) ? target.slice(PREFIX.length) : '';
    try {
      const result = await answer(c, emulator, name);
      const empty = result === undefined;
      return c.body(empty ? '' : JSON.stringify(toWire(result)), 200, headers);
    } catch (thrown) {
      const error = toError(thrown, report);
      const body = JSON.stringify({ __type: error.type, message: error.message });
      return c.body(body, error.status as 400 | 500, {
        ...headers,
        'x-amzn-errortype': `${error.type}:`,
        'x-amzn-errormessage': headerSafe(error.message),
      });
    }
  };
}
