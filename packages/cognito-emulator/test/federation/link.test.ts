import {
  AdminCreateUserCommand,
  AdminDisableProviderForUserCommand,
  AdminGetUserCommand,
  AdminInitiateAuthCommand,
  AdminLinkProviderForUserCommand,
  AdminSetUserPasswordCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD } from '../fixture.ts';
import { startLab, type Lab } from './lab.ts';
import { startOidcIdp, type OidcIdp } from './oidc-idp.ts';

const MERGING =
  'Merging is not currently supported, provide a SourceUser that has not been signed up in order to link';

describe('linked identities', () => {
  let lab: Lab;
  let idp: OidcIdp;
  let UserPoolId: string;
  let clientId: string;
  const signIn = (subject: string) =>
    lab.signIn(clientId, (upstream) => idp.signIn(upstream, subject));

  beforeAll(async () => {
    lab = await startLab();
    idp = await startOidcIdp(lab.redirectUri);
    const made = await lab.createFederatedPool({ ProviderDetails: idp.details });
    UserPoolId = made.UserPoolId;
    clientId = made.client.id;
  });
  afterAll(async () => {
    await idp.close();
    await lab.close();
  });

  /** A local user who has a password. @returns the sub */
  async function createLocal(Username: string): Promise<string> {
    const { User } = await lab.sdk.send(
      new AdminCreateUserCommand({
        UserPoolId,
        Username,
        MessageAction: 'SUPPRESS',
        UserAttributes: [
          { Name: 'email', Value: `${Username}@local.example` },
          { Name: 'email_verified', Value: 'true' },
        ],
      }),
    );
    await lab.sdk.send(
      new AdminSetUserPasswordCommand({
        UserPoolId,
        Username,
        Password: PASSWORD,
        Permanent: true,
      }),
    );
    return User?.Attributes?.find(({ Name }) => Name === 'sub')?.Value ?? '';
  }

  const identity = (value: string, name = 'Cognito_Subject', ProviderName = 'Corp') => ({
    ProviderName,
    ProviderAttributeName: name,
    ProviderAttributeValue: value,
  });
  const link = (username: string, source: ReturnType<typeof identity>) =>
    lab.sdk.send(
      new AdminLinkProviderForUserCommand({
        UserPoolId,
        DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: username },
        SourceUser: source,
      }),
    );
  const unlink = (source: ReturnType<typeof identity>) =>
    lab.sdk.send(new AdminDisableProviderForUserCommand({ UserPoolId, User: source }));

  it('FE-71: signs in as the local user, whose address the provider overwrites', async () => {
    const sub = await createLocal('ada');
    await link(sub, identity('ada-up'));
    idp.people.set('ada-up', { email: 'ada@corp.example' });
    const { claims } = await signIn('ada-up');
    expect(claims).toMatchObject({
      sub,
      'cognito:username': 'ada',
      email: 'ada@corp.example',
      email_verified: false,
      identities: [{ userId: 'ada-up', providerName: 'Corp', primary: 'false' }],
    });
    expect((await lab.listUsers(UserPoolId)).map(({ Username }) => Username)).toEqual(['ada']);
  });

  it('FE-71: does not merge a source that has signed in, or belongs to another user', async () => {
    await signIn('early');
    await createLocal('ben');
    await expect(link('ben', identity('early'))).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: MERGING,
    });
    idp.people.set('early-mail', { email: 'early@corp.example' });
    await signIn('early-mail');
    await expect(link('ben', identity('early@corp.example', 'email'))).rejects.toMatchObject({
      message: MERGING,
    });
    await link('ben', identity('ben-up'));
    await createLocal('bea');
    await expect(link('bea', identity('ben-up'))).rejects.toMatchObject({ message: MERGING });
    await expect(link('ben', identity('ben-up'))).rejects.toMatchObject({
      message: 'SourceUser is already linked to DestinationUser',
    });
  });

  it('FE-71: makes a new profile after a link is gone', async () => {
    const sub = await createLocal('cleo');
    await link('cleo', identity('cleo-up'));
    expect((await signIn('cleo-up')).claims.sub).toBe(sub);
    await unlink(identity('cleo-up'));
    const { claims } = await signIn('cleo-up');
    expect(claims.sub).not.toBe(sub);
    expect(claims['cognito:username']).toBe('Corp_cleo-up');
    await expect(unlink(identity('cleo-up'))).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
  });

  it('links by a mapped attribute before the subject is known', async () => {
    const sub = await createLocal('dan');
    const byMail = identity('dan@corp.example', 'email');
    await link('dan', byMail);
    await unlink(byMail);
    await link('dan', byMail);
    idp.people.set('dan-up', { email: 'dan@corp.example', email_verified: true });
    expect((await signIn('dan-up')).claims).toMatchObject({
      sub,
      identities: [{ userId: 'dan-up', primary: 'false' }],
    });
    idp.people.set('dan-up', { email: 'renamed@corp.example' });
    expect((await signIn('dan-up')).claims.sub).toBe(sub);
    await expect(unlink(byMail)).rejects.toMatchObject({ name: 'UserNotFoundException' });
    await unlink(identity('dan-up'));
    expect((await signIn('dan-up')).claims.sub).not.toBe(sub);
  });

  it('refuses local sources, attributes that are not mapped, unknown destinations', async () => {
    await createLocal('eve');
    await expect(link('eve', identity('ada', 'Cognito_Subject', 'Cognito'))).rejects.toMatchObject({
      message:
        'Invalid SourceUser: Cognito users with a username/password may not be passed in as a SourceUser, only as a DestinationUser',
    });
    await expect(link('eve', identity('x', 'nickname'))).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
    await expect(link('nobody', identity('x'))).rejects.toMatchObject({
      name: 'UserNotFoundException',
    });
  });

  it('links to a profile of the provider too', async () => {
    const { claims } = await signIn('first');
    await lab.sdk.send(
      new AdminLinkProviderForUserCommand({
        UserPoolId,
        DestinationUser: { ProviderName: 'Corp', ProviderAttributeValue: 'first' },
        SourceUser: identity('second'),
      }),
    );
    expect((await signIn('second')).claims.sub).toBe(claims.sub);
  });

  it('makes a password useless', async () => {
    await createLocal('fay');
    const initiate = () =>
      lab.sdk.send(
        new AdminInitiateAuthCommand({
          UserPoolId,
          ClientId: clientId,
          AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: 'fay', PASSWORD },
        }),
      );
    expect((await initiate()).AuthenticationResult).toBeDefined();
    await unlink(identity('fay', 'Cognito_Subject', 'Cognito'));
    await expect(initiate()).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });

  it('lets no one in who still has a temporary password', async () => {
    await lab.sdk.send(
      new AdminCreateUserCommand({ UserPoolId, Username: 'gil', MessageAction: 'SUPPRESS' }),
    );
    await link('gil', identity('gil-up'));
    expect(await signIn('gil-up')).toMatchObject({ error: 'invalid_request', tokens: {} });
    const user = await lab.sdk.send(new AdminGetUserCommand({ UserPoolId, Username: 'gil' }));
    expect(user.UserStatus).toBe('FORCE_CHANGE_PASSWORD');
  });
});
