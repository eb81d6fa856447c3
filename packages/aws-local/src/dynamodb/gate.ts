import { authorize } from '@gatehouse/iam-local/authorize';
import type { Principal, SignedRequest } from '@gatehouse/iam-local/sigv4';

import { type Access, changesTables, readAccesses } from './accesses.ts';
import { authenticate } from './authenticate.ts';
import { DynamoDbError } from './error.ts';
import type { GateParts } from './gate-parts.ts';
import type { Answer } from './inner-dynalite.ts';
import { type Input, requireObject } from './input.ts';

const TARGET = /^DynamoDB_20120810\.([A-Za-z]{1,50})$/;

/**
 * Carries out a request if its signature is right and the policies of its caller allow all that it
 * does. Fails closed: what cannot be read is not passed on.
 *
 * @throws DynamoDbError for a request that is refused
 */
export async function passGate(request: SignedRequest, parts: GateParts): Promise<Answer> {
  const principal = authenticate(request, parts);
  const [, operation] = TARGET.exec(String(request.headers['x-amz-target'])) ?? [];
  if (operation === undefined) throw new DynamoDbError('UnknownOperationException', '');
  const input = parseBody(request.body);
  for (const access of await readAccesses(operation, input, parts.tables, parts)) {
    requireAllowed(principal, access, parts);
  }
  const answer = await parts.inner.send(operation, input);
  if (changesTables(operation)) parts.tables.forget();
  return answer;
}

/** dynalite is sent what is read here, written anew: the two cannot differ on what a body says. */
function parseBody(body: SignedRequest['body']): Input {
  try {
    return requireObject(JSON.parse(String(body)), 'The request');
  } catch {
    throw new DynamoDbError('SerializationException', 'The request is no JSON object');
  }
}

function requireAllowed(principal: Principal, access: Access, { roles, now }: GateParts): void {
  const { action, resource, context, unreadable } = access;
  const { decision } = authorize({ principal, roles, action, resource, context, now: now() });
  const isReadable = !unreadable || principal.kind === 'root';
  if (decision === 'allow' && isReadable) return;
  const caller = principal.kind === 'session' ? principal.arn : 'the account';
  const reason =
    decision === 'explicitDeny'
      ? 'with an explicit deny in an identity-based policy'
      : `because no identity-based policy allows the ${action} action`;
  throw new DynamoDbError(
    'AccessDeniedException',
    `User: ${caller} is not authorized to perform: ${action} on resource: ${resource} ${reason}`,
  );
}
