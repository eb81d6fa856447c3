import { createHash } from 'node:crypto';
import type { Emulator } from '../../../emulator.ts';
import { putExpiring } from '../../../store/expiring.ts';
import { key } from '../../../store/store.ts';
import { SamlError } from '../saml-error.ts';
import type { VerifiedAssertion } from '../verified-assertion.ts';

/**
 * Lets an assertion pass the first time only, for as long as it could be accepted.
 * @throws SamlError
 */
export async function useOnce(
  { store }: Emulator,
  poolId: string,
  providerName: string,
  { id, expiresAt }: VerifiedAssertion,
): Promise<void> {
  const hash = createHash('sha256').update(id).digest('base64url');
  const entry = key('saml-assertion', poolId, providerName, hash);
  await store.write((tx) => {
    if (tx.get('grants', entry)) throw new SamlError('replay', 'The response was used before');
    putExpiring(tx, 'grants', entry, { expiresAt });
  });
}
