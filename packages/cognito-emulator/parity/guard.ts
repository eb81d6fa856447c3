import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';

import { NotHere, refuseCostly } from './not-here.ts';
import { operationsNotRun } from './operations.ts';

/** What every pool of every run is called, before the run's own part. */
export const PREFIX = 'gatehouse-parity-';

/** Ids that cases name because nothing has them. */
const NOWHERE = /_Nowhere00$|^nosuchclient0+$|\/us-east-1_No$/;

/** No id is longer: AWS refuses it unread. */
const LONGEST = 2048;

/** Operations that the run itself needs, beside those of the cases. */
const OWN = ['CreateUserPool', 'DeleteUserPool', 'ListUserPools'];

/** A call that would reach something which this run did not make. Ends the run. */
export class ForeignPool extends Error {
  override readonly name = 'ForeignPool';
}

/** What a run has made, and may touch. */
export interface Made {
  readonly runName: string;
  readonly pools: Set<string>;
  readonly clients: Set<string>;
  readonly arns: Map<string, string>;
}

export function startMade(runName: string): Made {
  return { runName, pools: new Set(), clients: new Set(), arns: new Map() };
}

/** Milliseconds for which a code of an authenticator app is good. */
const CODE_MS = 30_000;

/** A code is made now and shown some calls later, which must not be another one by then. */
async function waitForFreshCode(perSecond = 100): Promise<void> {
  const left = CODE_MS - (Date.now() % CODE_MS);
  if (left < 100_000 / perSecond / 2) await new Promise((resolve) => setTimeout(resolve, left));
}

type Named = Readonly<Record<string, unknown>>;

/**
 * Refuses a call before it leaves, unless all that it names was made by this run.
 * @throws ForeignPool
 * @throws NotHere when it would cost
 */
export function refuseForeign(operation: string, input: Named, made: Made): void {
  const refuse = (what: string) => {
    throw new ForeignPool(`${operation} would reach ${what}, which this run did not make`);
  };
  const notRun = OWN.includes(operation) ? undefined : operationsNotRun.get(operation);
  if (notRun !== undefined) throw new NotHere(`${operation}: ${notRun}`);
  const { UserPoolId, ClientId, ResourceArn, PoolName } = input;
  const isOwn = (id: unknown, own: Iterable<string>) =>
    id === undefined ||
    String(id).length > LONGEST ||
    NOWHERE.test(String(id)) ||
    [...own].includes(String(id));
  if (!isOwn(UserPoolId, made.pools)) refuse(`pool ${String(UserPoolId)}`);
  if (!isOwn(ClientId, made.clients)) refuse(`client ${String(ClientId)}`);
  if (!isOwn(ResourceArn, made.arns.values())) refuse(String(ResourceArn));
  if (operation === 'CreateUserPool' && PoolName !== undefined && PoolName !== made.runName) {
    refuse(`a pool named ${String(PoolName)}`);
  }
  refuseCostly(input);
}

/** Keeps what an answer says was made. */
export function keepMade(operation: string, output: Named, made: Made): void {
  const { Id, Arn } = (output.UserPool ?? {}) as { Id?: string; Arn?: string };
  if (operation === 'CreateUserPool' && Id !== undefined) {
    made.pools.add(Id);
    made.arns.set(Id, Arn ?? '');
  }
  const { ClientId } = (output.UserPoolClient ?? {}) as { ClientId?: string };
  if (operation === 'CreateUserPoolClient' && ClientId !== undefined) made.clients.add(ClientId);
}

/**
 * Lets through a client what touches this run's own pools alone, at a rate.
 * @param perSecond calls a second at most; undefined for an endpoint without quotas
 */
export function guardClient(
  client: CognitoIdentityProviderClient,
  made: Made,
  perSecond: number | undefined,
): void {
  let free = Promise.resolve();
  const pace = () => {
    if (perSecond === undefined) return free;
    const turn = free;
    free = turn.then(() => new Promise((resolve) => setTimeout(resolve, 1000 / perSecond)));
    return turn;
  };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const operation = String(context.commandName).replace(/Command$/, '');
      refuseForeign(operation, args.input as Named, made);
      if (operation === 'AssociateSoftwareToken') await waitForFreshCode(perSecond);
      await pace();
      const result = await next(args);
      keepMade(operation, result.output as unknown as Named, made);
      return result;
    },
    { step: 'initialize', name: 'ownPoolsOnly' },
  );
}
