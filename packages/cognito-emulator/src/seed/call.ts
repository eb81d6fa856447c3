import type { Emulator } from '../emulator.ts';
import { callOperation } from '../operations/call-operation.ts';

const HERE = { ip: '127.0.0.1', userAgent: 'seed' };

/** Calls an operation of user pools for a seed. @throws CognitoError as the operation does */
export async function call(emulator: Emulator, name: string, input: object): Promise<void> {
  await callOperation(emulator, HERE, name, input);
}
