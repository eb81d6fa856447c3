import { apiModel } from '../api-model/api-model.ts';
import type { Emulator } from '../emulator.ts';
import { userPools } from '../operations/service.ts';
import { validateInput } from '../wire/validate.ts';

const HERE = { ip: '127.0.0.1', userAgent: 'seed' };

/**
 * Calls an operation of user pools, as a signed request would.
 * @throws CognitoError as the operation does, and for input that its model refuses
 */
export async function call(emulator: Emulator, name: string, input: object): Promise<void> {
  const operation = await userPools.registry.find(name);
  const shape = apiModel.operations[name]?.input;
  if (!operation || !shape) throw new Error(`there is no operation ${name}`);
  const valid = validateInput(apiModel, shape, input, userPools.constraintError);
  await operation.handle({ emulator, caller: HERE, principal: undefined }, valid);
}
