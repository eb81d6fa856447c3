import type { Context } from 'hono';
import { getCaller } from '../caller.ts';
import type { Emulator } from '../emulator.ts';
import type { Operation } from '../operations/operation.ts';
import type { Trust } from '../trust.ts';
import { CognitoError } from '../wire/errors.ts';
import { queryToJson } from '../wire/query.ts';
import { validateInput } from '../wire/validate.ts';
import { answerError, answerResult, cors } from './answer.ts';
import { getPrincipal } from './authenticate.ts';
import { readText } from './read-text.ts';
import { isQuery, requestedCall, type Call } from './services.ts';

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

function parseJson(text: string): unknown {
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new CognitoError('SerializationException', 'Unable to parse the request body as JSON.');
  }
}

async function findOperation({ service, operation }: Call): Promise<Operation | undefined> {
  return Object.hasOwn(service.model().operations, operation)
    ? service.registry.find(operation)
    : undefined;
}

async function readInput(c: Context, { service, operation, fields }: Call): Promise<unknown> {
  const model = service.model();
  const shape = model.operations[operation]?.input ?? null;
  if (shape === null) return {};
  const body = fields ? queryToJson(model, shape, fields) : parseJson(await readText(c));
  return validateInput(model, shape, body, service.constraintError);
}

function unknownOperation(c: Context, name: string): CognitoError {
  return isQuery(c)
    ? new CognitoError('InvalidAction', `Could not find operation ${name}`)
    : new CognitoError('UnknownOperationException', `Unknown operation: ${name}`);
}

/**
 * The operations of all services: `POST /` with `X-Amz-Target`, or with a form. Who may call what is
 * decided before.
 * @param report called with defects, which answer 500
 */
export function api(emulator: Emulator, report: (error: unknown) => void) {
  return async (c: Context): Promise<Response> => {
    try {
      const call = await requestedCall(c);
      const operation = call && (await findOperation(call));
      if (!operation) throw unknownOperation(c, call?.operation ?? '');
      const context = { emulator, caller: getCaller(c), principal: getPrincipal(c) };
      return answerResult(c, call, await operation.handle(context, await readInput(c, call)));
    } catch (thrown) {
      return answerError(c, thrown, report);
    }
  };
}
