import { createHmac, randomBytes } from 'node:crypto';
import {
  AdminInitiateAuthCommand,
  AdminListUserAuthEventsCommand,
  AdminSetUserMFAPreferenceCommand,
  type AdminSetUserMFAPreferenceCommandInput,
  CognitoIdentityProviderClient,
  ConfirmForgotPasswordCommand,
  ListGroupsCommand,
  UpdateUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { provisionUser } from '@gatehouse/cognito/provision-user';
import { type UserId, toId } from '@gatehouse/domain/ids';

/** Which pool, and how to reach it. */
export interface PoolAddress {
  readonly region: string;
  readonly endpoint: string;
  readonly credentials: { accessKeyId: string; secretAccessKey: string };
  readonly userPoolId: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** A person of the pool who can sign in. */
export interface PoolUser {
  readonly sub: UserId;
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/** The second factors that a person may show, and which is asked for. */
export type MfaPreferences = Omit<AdminSetUserMFAPreferenceCommandInput, 'UserPoolId' | 'Username'>;

export interface Fault {
  readonly operation: string;
  readonly effect: 'throttle' | 'error' | 'drop-before' | 'drop-after' | 'delay';
  readonly from?: number;
  readonly times?: number;
  readonly delayMs?: number;
}

/** The embedded Cognito as a test drives it: people, sign-in, faults. */
export type Pool = Awaited<ReturnType<typeof createPool>>;

/** Lets the client sign people in by an admin call: no browser, the same tokens. */
export async function createPool(address: PoolAddress, controlUrl: string) {
  const client = new CognitoIdentityProviderClient(address);
  await client.send(
    new UpdateUserPoolClientCommand({
      UserPoolId: address.userPoolId,
      ClientId: address.clientId,
      ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH'],
      EnableTokenRevocation: true,
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 },
    }),
  );
  const control = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${controlUrl}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
    return response;
  };
  const secretHash = (username: string) =>
    createHmac('sha256', address.clientSecret)
      .update(username + address.clientId)
      .digest('base64');
  const initiate = (email: string, password: string) =>
    client.send(
      new AdminInitiateAuthCommand({
        UserPoolId: address.userPoolId,
        ClientId: address.clientId,
        AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
        AuthParameters: {
          USERNAME: email,
          PASSWORD: password,
          SECRET_HASH: secretHash(email),
        },
      }),
    );
  return {
    address,
    /** Makes a person with a password of their own. */
    async addUser(name = 'A Person'): Promise<PoolUser> {
      const email = `${randomBytes(6).toString('hex')}@example.com`;
      const password = `Aa1!${randomBytes(12).toString('base64url')}`;
      const sub = await provisionUser(address, { email, name, password });
      return { sub: toId<UserId>(sub), email, name, password };
    },
    /** Signs in; what Cognito asks for next when the password is a temporary one. */
    async signIn(user: Pick<PoolUser, 'email' | 'password'>) {
      const { AuthenticationResult: tokens } = await initiate(user.email, user.password);
      if (!tokens?.IdToken || !tokens.AccessToken || !tokens.RefreshToken) {
        throw new Error('the pool gave no tokens');
      }
      return {
        idToken: tokens.IdToken,
        accessToken: tokens.AccessToken,
        refreshToken: tokens.RefreshToken,
      };
    },
    /** The groups whose name begins so, with what they are described with. */
    async listGroups(prefix: string): Promise<{ name: string; description: string }[]> {
      const { Groups = [] } = await client.send(
        new ListGroupsCommand({ UserPoolId: address.userPoolId, Limit: 60 }),
      );
      return Groups.flatMap(({ GroupName: name = '', Description: description = '' }) =>
        name.startsWith(prefix) ? [{ name, description }] : [],
      );
    },
    /** Chooses a password in place of one that was reset. @param code of the pool's mail */
    choosePassword: (email: string, code: string, password: string) =>
      client.send(
        new ConfirmForgotPasswordCommand({
          ClientId: address.clientId,
          SecretHash: secretHash(email),
          Username: email,
          ConfirmationCode: code,
          Password: password,
        }),
      ),
    /** What threat protection has noted of a person's sign-ins, newest first. */
    async listEvents(email: string) {
      const { AuthEvents = [] } = await client.send(
        new AdminListUserAuthEventsCommand({ UserPoolId: address.userPoolId, Username: email }),
      );
      return AuthEvents;
    },
    prefer: (email: string, preferences: MfaPreferences) =>
      client.send(
        new AdminSetUserMFAPreferenceCommand({
          UserPoolId: address.userPoolId,
          Username: email,
          ...preferences,
        }),
      ),
    /** The challenge that a password leads to; undefined when it leads straight in. */
    getChallenge: async (email: string, password: string) =>
      (await initiate(email, password)).ChallengeName,
    /** The mails that the pool itself has sent to an address, newest first. */
    async mailsTo(email: string): Promise<{ code: string; reason: string }[]> {
      const url = `${address.endpoint}/_emulator/outbox/all?to=${encodeURIComponent(email)}`;
      return (await (await fetch(url)).json()) as { code: string; reason: string }[];
    },
    /** Tells the embedded Cognito to misbehave, until `heal`. */
    break: (fault: Fault) => control('POST', '/faults', fault),
    heal: () => control('DELETE', '/faults'),
    /** Operations the pool has answered since `since` (milliseconds), oldest first. */
    async requestsSince(since: number): Promise<string[]> {
      const all = (await (await control('GET', '/requests')).json()) as {
        at: number;
        operation: string;
      }[];
      return all
        .filter(({ at }) => at >= since)
        .map(({ operation }) => operation)
        .toReversed();
    },
    close: () => client.destroy(),
  };
}
