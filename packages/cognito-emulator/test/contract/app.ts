import {
  AssociateSoftwareTokenCommand,
  SetUserMFAPreferenceCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { totpCode } from '../../src/crypto/totp.ts';
import type { Place, SignedIn } from './place.ts';
import type { World } from './world.ts';

/** The code that an authenticator app shows now. */
export const codeNow = (secret: string) => totpCode(secret, Math.floor(Date.now() / 30_000));

/** A user with an authenticator app; its code of now has been used. */
export async function withApp(
  { signedIn }: Place,
  { fixture: { sdk } }: World,
): Promise<SignedIn & { secret: string }> {
  const user = await signedIn();
  const { AccessToken } = user;
  const { SecretCode: secret = '' } = await sdk.send(
    new AssociateSoftwareTokenCommand({ AccessToken }),
  );
  await sdk.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode: codeNow(secret) }));
  await sdk.send(
    new SetUserMFAPreferenceCommand({
      AccessToken,
      SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
    }),
  );
  return { ...user, secret };
}
