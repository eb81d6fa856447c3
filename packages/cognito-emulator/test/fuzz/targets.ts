import {
  AdminCreateUserCommand,
  AdminInitiateAuthCommand,
  AdminSetUserPasswordCommand,
  CreateGroupCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { PASSWORD, type Fixture } from '../fixture.ts';
import type { Known } from './api-inputs.ts';

/** Fills an emulator with things that requests can hit, and names them. */
export async function makeTargets(fixture: Fixture): Promise<{ known: Known; token: string }> {
  const { sdk } = fixture;
  const UserPoolId = await fixture.createHostedPool({ AutoVerifiedAttributes: ['email'] });
  const client = await fixture.createClient(UserPoolId, { PreventUserExistenceErrors: 'ENABLED' });
  await sdk.send(new CreateGroupCommand({ UserPoolId, GroupName: 'group' }));
  for (const Username of ['anna', 'berta']) {
    const user = { UserPoolId, Username };
    await sdk.send(new AdminCreateUserCommand({ ...user, MessageAction: 'SUPPRESS' }));
    await sdk.send(
      new AdminSetUserPasswordCommand({ ...user, Password: PASSWORD, Permanent: true }),
    );
  }
  const { AuthenticationResult: tokens } = await sdk.send(
    new AdminInitiateAuthCommand({
      UserPoolId,
      ClientId: client.id,
      AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'anna', PASSWORD },
    }),
  );
  const token = tokens?.AccessToken ?? '';
  const known: Known = {
    UserPoolIdType: [UserPoolId],
    ClientIdType: [client.id],
    UsernameType: ['anna', 'berta'],
    GroupNameType: ['group'],
    PasswordType: [PASSWORD],
    TokenModelType: [token, tokens?.RefreshToken ?? ''],
    AttributeNameType: ['email', 'sub', 'name', 'custom:x'],
    UserFilterType: ['email ^= "a"', 'username = "anna"', 'status = "Enabled"'],
    ArnType: [`arn:aws:cognito-idp:us-east-1:000000000000:userpool/${UserPoolId}`],
  };
  return { known, token };
}
