import type { Emulator } from '../emulator.ts';
import type { ClientRecord } from '../model/records.ts';
import { invalidParameter } from '../wire/errors.ts';
import { call } from './call.ts';
import type { SeedClient } from './seed.ts';

/** Makes a client with this id, or changes it. */
export async function putSeedClient(
  emulator: Emulator,
  UserPoolId: string,
  client: SeedClient,
): Promise<void> {
  const { ClientId, ClientName = ClientId, ClientSecret, ...settings } = client;
  const there = emulator.store.get<ClientRecord>('clients', ClientId);
  if (!there) {
    const secret = ClientSecret === undefined ? {} : { ClientSecret };
    const marked = { UserPoolId, ClientName: `_custom_id_:${ClientId}` };
    await call(emulator, 'CreateUserPoolClient', { ...settings, ...marked, ...secret });
  } else if (there.poolId !== UserPoolId) {
    throw invalidParameter(`${ClientId} is a client of ${there.poolId}.`);
  } else if (
    ClientSecret !== undefined &&
    !there.secrets.some(({ value }) => value === ClientSecret)
  ) {
    throw invalidParameter('ClientSecret cannot be changed once the client is made.');
  }
  const { GenerateSecret: _once, ...changeable } = settings;
  await call(emulator, 'UpdateUserPoolClient', { ...changeable, UserPoolId, ClientId, ClientName });
}
