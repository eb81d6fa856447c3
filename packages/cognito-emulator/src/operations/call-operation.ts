import { apiModel } from '../api-model/api-model.ts';
import type { Caller, Emulator } from '../emulator.ts';
import { validateInput } from '../wire/validate.ts';
import { userPools } from './service.ts';

/**
 * Calls an operation of user pools, as a signed request would.
 * @throws CognitoError as the operation does, and for input that its model refuses
 */
export async function callOperation(
  emulator: Emulator,
  caller: Caller,
  name: string,
  input: object,
): Promise<object | void> {
  const operation = await userPools.registry.find(name);
  const shape = apiModel.operations[name]?.input;
  if (!operation || !shape) throw new Error(`there is no operation ${name}`);
  const valid = validateInput(apiModel, shape, input, userPools.constraintError);
  return operation.handle({ emulator, caller, principal: undefined }, valid);
}
