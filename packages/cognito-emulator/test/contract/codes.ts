import {
  AdminUpdateUserAttributesCommand,
  ForgotPasswordCommand,
  GetUserAttributeVerificationCodeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Input, Make } from './contract.ts';
import type { Place } from './place.ts';
import type { World } from './world.ts';

/** Wrong tries of a code before it is locked. */
const TRIES = 15;

export const NEXT_PASSWORD = 'Another-horse-8';

export async function waiting({ ClientId, unconfirmed }: Place): Promise<Input> {
  const { Username, code } = await unconfirmed();
  return { ClientId, Username, ConfirmationCode: code };
}

export async function forgotten(
  { ClientId, user, code }: Place,
  { fixture }: World,
): Promise<Input> {
  const Username = await user();
  await fixture.sdk.send(new ForgotPasswordCommand({ ClientId, Username }));
  return { ClientId, Username, ConfirmationCode: await code(Username), Password: NEXT_PASSWORD };
}

export async function verifying(place: Place, { fixture }: World): Promise<Input> {
  const { AccessToken, name: user } = await place.signedIn();
  await fixture.sdk.send(
    new GetUserAttributeVerificationCodeCommand({ AccessToken, AttributeName: 'email' }),
  );
  return { AccessToken, AttributeName: 'email', Code: await place.code(user) };
}

/** The same input with a wrong code, after too many wrong tries. */
export function locked(make: typeof forgotten, operation: string, member: string): Make {
  return async (place, world) => {
    const input = { ...(await make(place, world)), [member]: 'wrong' };
    for (let tried = 0; tried < TRIES; tried += 1) {
      await world.send(operation, input).catch(() => undefined);
    }
    return input;
  };
}

export const wrong =
  (make: typeof forgotten, member: string): Make =>
  async (place, world) => ({
    ...(await make(place, world)),
    [member]: 'wrong',
  });

/** A code is good once. */
export function used(make: typeof forgotten, operation: string): Make {
  return async (place, world) => {
    const input = await make(place, world);
    await world.send(operation, input);
    return input;
  };
}

/** An address that belongs to another account, in a pool with e-mail aliases. */
export async function aliasTakenAtSignUp(place: Place, { fixture }: World): Promise<Input> {
  const { ClientId, UserPoolId } = place;
  const input = await waiting(place);
  await fixture.sdk.send(
    new AdminUpdateUserAttributesCommand({
      UserPoolId,
      Username: await place.user(),
      UserAttributes: [
        { Name: 'email', Value: place.getEmail(String(input.Username)) },
        { Name: 'email_verified', Value: 'true' },
      ],
    }),
  );
  return { ...input, ClientId };
}

export async function aliasTakenWhileVerifying(place: Place, world: World): Promise<Input> {
  const email = place.getEmail(place.unique('wanted'));
  const { AccessToken } = await place.signedIn();
  await world.send('UpdateUserAttributes', {
    AccessToken,
    UserAttributes: [{ Name: 'email', Value: email }],
  });
  const { code } = await world.fixture.lastMessage(email);
  await place.user({ email });
  return { AccessToken, AttributeName: 'email', Code: code };
}
