import type { ManagedLoginBrandingType } from '@aws-sdk/client-cognito-identity-provider';
import type { Reader } from '../store/store.ts';
import { listDocuments, requireDocument } from './documents.ts';

/** A stored branding style; assets carry base64 text. */
export type Branding = ManagedLoginBrandingType & { ClientId?: string | undefined };

/** A branding style by id. @throws CognitoError ResourceNotFoundException */
export function requireBranding(reader: Reader, poolId: string, id: string): Branding {
  return requireDocument<Branding>(
    reader,
    { poolId, kind: 'branding', id },
    'Managed login branding',
  );
}

export function findBranding(
  reader: Reader,
  poolId: string,
  clientId: string,
): Branding | undefined {
  return listDocuments<Branding>(reader, poolId, 'branding').find(
    ({ ClientId }) => ClientId === clientId,
  );
}

/** A branding style without what only the emulator keeps. */
export function describeBranding({
  ClientId: _internal,
  ...branding
}: Branding): ManagedLoginBrandingType {
  return branding;
}
