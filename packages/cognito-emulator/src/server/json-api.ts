import type { Context } from 'hono';
import { apiModel } from '../api-model/api-model.ts';
import { randomId } from '../crypto/random.ts';
import type { Emulator } from '../emulator.ts';
import { findOperation } from '../operations/registry.ts';
import { CognitoError } from '../wire/errors.ts';
import { toWire } from '../wire/to-wire.ts';
import { validateInput } from '../wire/validate.ts';
import { getCaller } from '../caller.ts';
import { readText } from './read-text.ts';
import type { Trust } from '../trust.ts';

const PREFIX = 'AWSCognitoIdentityProviderService.';
const CONTENT_TYPE = 'application/x-amz-json-1.1';

/** Browser SDKs call the unsigned operations from any origin. */
const cors = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date',
};

/**
 * Answers the CORS preflight of a browser SDK. No page needs `authorization` for what AWS leaves
 * unsigned.
 */
export function preflight(trust: Trust) {
  return (c: Context): Response => {
    const asked = c.req.header('access-control-request-headers') ?? '*';
    const granted = asked
      .split(',')
      .filter((name) => name.trim().toLowerCase() !== 'authorization')
      .join(',');
    return c.body(null, 200, {
      ...cors,
      'access-control-allow-methods': 'POST,GET,OPTIONS',
      'access-control-allow-headers': trust.allowsOrigin(c.req.header('origin')) ? asked : granted,
      'access-control-max-age': '172800',
      vary: 'origin',
    });
  };
}

/** The operation that a request to the JSON API names; empty when it is none of this service. */
export function requestedOperation(c: Context): string {
  const target = c.req.header('x-amz-target') ?? '';
  return target.startsWith(PREFIX) ? target.slice(PREFIX.length) : '';
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
  const body = parseBody(await readText(c));
  const input = model.input === null ? {} : validateInput(apiModel, model.input, body);
  return operation.handle({ emulator, caller: getCaller(c) }, input);
}

function toError(error: unknown, report: (error: unknown) => void): CognitoError {
  if (error instanceof CognitoError) return error;
  report(error);
  return new CognitoError('InternalErrorException', 'Something went wrong', 500);
}

const headerSafe = (text: string) => text.replace(/[^\x20-\x7e]/g, ' ').slice(0, 1000);

/** Answers a refusal, or 500 to a defect, in AWS' form. */
export function answerError(
  c: Context,
  thrown: unknown,
  report: (error: unknown) => void,
): Response {
  const error = toError(thrown, report);
  const body = JSON.stringify({ __type: error.type, message: error.message });
  return c.body(body, error.status as 400 | 403 | 500, {
    ...cors,
    'content-type': CONTENT_TYPE,
    'x-amzn-requestid': randomId(),
    'x-amzn-errortype': `${error.type}:`,
    'x-amzn-errormessage': headerSafe(error.message),
  });
}

/**
 * The JSON API: `POST /` with `X-Amz-Target`. Who may call what is decided before.
 * @param report called with defects, which answer 500
 */
export function jsonApi(emulator: Emulator, report: (error: unknown) => void) {
  return async (c: Context): Promise<Response> => {
    try {
      const result = await answer(c, emulator, requestedOperation(c));
      return c.body(result === undefined ? '' : JSON.stringify(toWire(result)), 200, {
        ...cors,
        'content-type': CONTENT_TYPE,
        'x-amzn-requestid': randomId(),
      });
    } catch (thrown) {
      return answerError(c, thrown, report);
    }
  };
}
