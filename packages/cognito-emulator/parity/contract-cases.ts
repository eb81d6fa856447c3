import { contract } from '../test/contract/all-areas.ts';
import { commanded, commandedOfSigned } from '../test/contract/commanded.ts';
import type { Input, OperationContract } from '../test/contract/contract.ts';
import { documentedErrors } from '../test/contract/documented-errors.ts';
import { genericError } from '../test/contract/generic-errors.ts';
import { apiModel } from '../src/api-model/api-model.ts';
import type { ParityCase } from './case.ts';
import { liveSources } from './live-sources.ts';
import { UNREAD_CODE } from './not-here.ts';
import { operationsRun } from './operations.ts';
import type { ParityWorld } from './world.ts';

const LAMBDA = /Lambda/;

/** Errors of an operation that an input can cause, without a trigger and without an order. */
function causableErrors(operation: string, { errors = {}, onCommand = [] }: OperationContract) {
  const signed = apiModel.operations[operation]?.signed === true;
  return documentedErrors(operation).filter(
    (error) =>
      error in errors ||
      !(
        onCommand.includes(error) ||
        LAMBDA.test(error) ||
        error in commanded ||
        (signed && error in commandedOfSigned)
      ),
  );
}

/** Refused before the code is looked at, so any will do. */
const withAnyCode = (input: Input): Input =>
  Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name, value === UNREAD_CODE ? '123456' : value]),
  );

function makeCases(operation: string, one: OperationContract): ParityCase[] {
  /** The input that succeeded, spent or not: what is wrong with it is found before that matters. */
  const goods = new WeakMap<ParityWorld, Promise<Input>>();
  const good: ParityCase['make'] = (place, world) => {
    const made = goods.get(world) ?? Promise.resolve(one.good(place, world));
    goods.set(world, made);
    return made;
  };
  const cause =
    (error: string): ParityCase['make'] =>
    async (place, world) => {
      const own = one.errors?.[error];
      if (own) return own(place, world);
      const input = genericError(operation, error, await good(place, world), world);
      if (!input) throw new Error(`nothing causes ${error} of ${operation}`);
      return withAnyCode(input);
    };
  const known = (name: string, otherwise: ParityCase['known']) => {
    const source = liveSources[name];
    return source === undefined ? { known: otherwise } : { known: 'live' as const, source };
  };
  const succeeds = `${operation} succeeds`;
  return [
    { name: succeeds, operation, ...known(succeeds, 'documented'), make: good },
    ...causableErrors(operation, one).map((error) => {
      const name = `${operation} is refused with ${error}`;
      return { name, operation, ...known(name, 'named'), make: cause(error) };
    }),
  ];
}

/** The embedded Cognito's own contract, where it can be put to any endpoint. */
export const contractCases: readonly ParityCase[] = Object.entries(contract)
  .filter(([operation]) => operationsRun.has(operation))
  .flatMap(([operation, one]) => makeCases(operation, one));
