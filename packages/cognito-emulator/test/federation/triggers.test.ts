import {
  AdminCreateUserCommand,
  AdminLinkProviderForUserCommand,
  AdminSetUserPasswordCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PASSWORD } from '../fixture.ts';
import { arn } from '../triggers/recorder.ts';
import type { TriggerEvent } from '../../src/triggers/triggers.ts';
import { startLab, type Lab } from './lab.ts';
import { startOidcIdp, type OidcIdp } from './oidc-idp.ts';

const names = [
  'PreSignUp',
  'PostConfirmation',
  'PreAuthentication',
  'PostAuthentication',
  'PreTokenGeneration',
  'InboundFederation',
  'CustomMessage',
  'UserMigration',
];

describe('triggers of a federated sign-in', () => {
  let lab: Lab;
  let idp: OidcIdp;
  let UserPoolId: string;
  let clientId: string;
  const events: TriggerEvent[] = [];
  let answer: (event: TriggerEvent) => object | Promise<object> = () => ({});

  const signIn = (subject: string) =>
    lab.signIn(clientId, (upstream) => idp.signIn(upstream, subject));
  const sources = () => events.map(({ triggerSource }) => triggerSource);
  const eventFrom = (source: string) => events.find((event) => event.triggerSource === source);

  beforeAll(async () => {
    const record = async (given: unknown) => {
      const event = given as TriggerEvent;
      events.push(event);
      return { ...event, response: { ...event.response, ...(await answer(event)) } };
    };
    lab = await startLab({
      triggers: Object.fromEntries(names.map((name) => [arn(name), record])),
    });
    idp = await startOidcIdp(lab.redirectUri);
    const { InboundFederation, ...plain } = Object.fromEntries(
      names.map((name) => [name, arn(name)]),
    );
    const made = await lab.createFederatedPool(
      { ProviderDetails: idp.details },
      {
        pool: {
          LambdaConfig: {
            ...plain,
            InboundFederation: { LambdaArn: InboundFederation, LambdaVersion: 'V1_0' },
          },
        },
      },
    );
    UserPoolId = made.UserPoolId;
    clientId = made.client.id;
    idp.people.set('alice', { email: 'alice@corp.example', email_verified: true });
  });
  beforeEach(() => {
    events.length = 0;
    answer = () => ({});
  });
  afterAll(async () => {
    expect(lab.defects).toEqual([]);
    await idp.close();
    await lab.close();
  });

  it('FE-73: runs PreSignUp_ExternalProvider and PostConfirmation once, then PostAuthentication', async () => {
    await signIn('alice');
    expect(sources()).toEqual([
      'InboundFederation_ExternalProvider',
      'PreSignUp_ExternalProvider',
      'PostConfirmation_ConfirmSignUp',
      'TokenGeneration_HostedAuth',
    ]);
    expect(eventFrom('PreSignUp_ExternalProvider')).toMatchObject({
      userName: 'Corp_alice',
      userPoolId: UserPoolId,
      callerContext: { clientId },
      request: { userAttributes: { email: 'alice@corp.example', email_verified: 'true' } },
    });
    expect(eventFrom('InboundFederation_ExternalProvider')?.request).toMatchObject({
      providerName: 'Corp',
      providerType: 'OIDC',
      attributes: { idToken: { sub: 'alice' }, userInfo: { email: 'alice@corp.example' } },
    });
    expect(eventFrom('PostConfirmation_ConfirmSignUp')?.request).toMatchObject({
      userAttributes: {
        'cognito:user_status': 'EXTERNAL_PROVIDER',
        identities: expect.stringContaining('"userId":"alice"'),
      },
    });
    events.length = 0;
    await signIn('alice');
    expect(sources()).toEqual([
      'InboundFederation_ExternalProvider',
      'PostAuthentication_Authentication',
      'TokenGeneration_HostedAuth',
    ]);
  });

  it('FE-73: tells the app what PreSignUp says, and makes no profile', async () => {
    answer = ({ triggerSource }) => {
      if (triggerSource === 'PreSignUp_ExternalProvider') throw new Error('Not <b>you</b>');
      return {};
    };
    const { error, description } = await signIn('mallory');
    expect(error).toBe('invalid_request');
    expect(description).toBe('PreSignUp failed with error Not <b>you</b>.');
    const users = await lab.listUsers(UserPoolId);
    expect(users.map(({ Username }) => Username)).not.toContain('Corp_mallory');
  });

  it('signs in at once as the user whom PreSignUp has linked', async () => {
    const named = { UserPoolId, Username: 'local' };
    await lab.sdk.send(new AdminCreateUserCommand({ ...named, MessageAction: 'SUPPRESS' }));
    await lab.sdk.send(
      new AdminSetUserPasswordCommand({ ...named, Password: PASSWORD, Permanent: true }),
    );
    answer = async ({ triggerSource }) => {
      if (triggerSource !== 'PreSignUp_ExternalProvider') return {};
      const SourceUser = {
        ProviderName: 'Corp',
        ProviderAttributeName: 'Cognito_Subject',
        ProviderAttributeValue: 'linked',
      };
      const DestinationUser = { ProviderName: 'Cognito', ProviderAttributeValue: 'local' };
      await lab.sdk.send(
        new AdminLinkProviderForUserCommand({ UserPoolId, DestinationUser, SourceUser }),
      );
      return {};
    };
    expect((await signIn('linked')).claims['cognito:username']).toBe('local');
  });

  it('maps what InboundFederation puts in place of the provider’s claims', async () => {
    answer = ({ triggerSource }) =>
      triggerSource === 'InboundFederation_ExternalProvider'
        ? { userAttributesToMap: { email: 'other@corp.example' } }
        : {};
    expect((await signIn('rewritten')).claims).toMatchObject({
      email: 'other@corp.example',
      email_verified: false,
    });
  });
});
