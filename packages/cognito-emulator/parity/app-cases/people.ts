import { withApp } from '../../test/contract/app.ts';
import type { Input } from '../../test/contract/contract.ts';
import type { Place } from '../../test/contract/place.ts';
import { PASSWORD } from '../../test/fixture.ts';
import type { ParityCase } from '../case.ts';

const SIMULATED = 'simulator.amazonses.com';

const attribute = (Name: string, Value: string) => ({ UserAttributes: [{ Name, Value }] });

/** A user of the pool that signs in by address, as the app makes them. */
const invite = ({ UserPoolId }: Place, Username: string, more: object = {}): Input => ({
  UserPoolId,
  Username,
  MessageAction: 'SUPPRESS',
  UserAttributes: [
    { Name: 'email', Value: Username },
    { Name: 'email_verified', Value: 'True' },
  ],
  ...more,
});

const address = ({ unique }: Place) => `success+${unique('Ada')}@${SIMULATED}`;

const getValue = (list: unknown, name: string) =>
  (list as { Name: string; Value: string }[]).find(({ Name }) => Name === name)?.Value;

const own = async (place: Place, more: object): Promise<Input> => ({
  AccessToken: (await place.signedIn()).AccessToken,
  ...more,
});

/** People as the app makes, reads and changes them. */
export const people: readonly ParityCase[] = [
  {
    name: 'someone made by address has an id for a name',
    operation: 'AdminCreateUser',
    known: 'documented',
    source: 'developer guide, user pool settings attributes: sign-in by e-mail address',
    make: (_, { byEmail }) => invite(byEmail, address(byEmail)),
  },
  {
    name: 'an address in other letters is the same person',
    operation: 'AdminGetUser',
    known: 'documented',
    source: 'developer guide, case sensitivity',
    make: async (_, { byEmail, send }) => {
      const Username = address(byEmail);
      await send('AdminCreateUser', invite(byEmail, Username));
      return { UserPoolId: byEmail.UserPoolId, Username: Username.toLowerCase() };
    },
    compare: ({ UserStatus }) => ({ UserStatus }),
  },
  {
    name: 'email_verified is taken as "True"',
    operation: 'AdminGetUser',
    known: 'live',
    source: 'moto: email_verified in any case, run on AWS',
    make: async (_, { byEmail, send }) => {
      const Username = address(byEmail);
      await send('AdminCreateUser', invite(byEmail, Username));
      return { UserPoolId: byEmail.UserPoolId, Username };
    },
    compare: ({ UserAttributes }) => ({
      email_verified: getValue(UserAttributes, 'email_verified'),
    }),
  },
  {
    name: 'an address that is taken',
    operation: 'AdminCreateUser',
    known: 'unknown',
    make: async (_, { byEmail, send }) => {
      const input = invite(byEmail, address(byEmail));
      await send('AdminCreateUser', input);
      return input;
    },
  },
  {
    name: 'a name that is no address',
    operation: 'AdminCreateUser',
    known: 'unknown',
    make: (_, { byEmail }) => ({ UserPoolId: byEmail.UserPoolId, Username: 'ada' }),
  },
  {
    name: 'a name of the form of an address, where addresses are aliases',
    operation: 'AdminCreateUser',
    known: 'unknown',
    make: (place) => ({ UserPoolId: place.UserPoolId, Username: address(place) }),
  },
  {
    name: 'an attribute that the pool has not',
    operation: 'AdminUpdateUserAttributes',
    known: 'unknown',
    make: async ({ UserPoolId, user }) => ({
      UserPoolId,
      Username: await user(),
      ...attribute('custom:unknown', 'x'),
    }),
  },
  {
    name: 'an administrator changes sub',
    operation: 'AdminUpdateUserAttributes',
    known: 'unknown',
    make: async ({ UserPoolId, user }) => ({
      UserPoolId,
      Username: await user(),
      ...attribute('sub', 'x'),
    }),
  },
  {
    name: 'a person changes sub',
    operation: 'UpdateUserAttributes',
    known: 'live',
    source: 'measured on a live pool by others: the text for sub and email_verified',
    make: (place) => own(place, attribute('sub', 'x')),
  },
  {
    name: 'a person changes email_verified',
    operation: 'UpdateUserAttributes',
    known: 'live',
    source: 'measured on a live pool by others: the text for sub and email_verified',
    make: (place) => own(place, attribute('email_verified', 'true')),
  },
  {
    name: 'an authenticator app is preferred before it is verified',
    operation: 'SetUserMFAPreference',
    known: 'live',
    source: 'moto: setting MFA when the token is not verified, verified on AWS',
    make: (place) => own(place, { SoftwareTokenMfaSettings: { Enabled: true } }),
  },
  {
    name: 'an administrator prefers an app that is not there',
    operation: 'AdminSetUserMFAPreference',
    known: 'unknown',
    make: async ({ UserPoolId, user }) => ({
      UserPoolId,
      Username: await user(),
      SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
    }),
  },
  {
    name: 'an administrator turns the app of someone off',
    operation: 'AdminSetUserMFAPreference',
    known: 'documented',
    source: 'API reference of AdminSetUserMFAPreference',
    make: async (place, world) => ({
      UserPoolId: place.UserPoolId,
      Username: (await withApp(place, world)).name,
      SoftwareTokenMfaSettings: { Enabled: false },
    }),
  },
  {
    name: 'what a person with an app is shown of it',
    operation: 'GetUser',
    known: 'live',
    source: 'moto: MFA of GetUser, verified on AWS',
    make: async (place, world) => ({ AccessToken: (await withApp(place, world)).AccessToken }),
    compare: ({ UserMFASettingList, PreferredMfaSetting }) => ({
      UserMFASettingList,
      PreferredMfaSetting,
    }),
  },
  {
    name: 'what a person without a second factor is shown of it',
    operation: 'GetUser',
    known: 'live',
    source: 'moto: MFA of GetUser, verified on AWS',
    make: (place) => own(place, {}),
    compare: ({ UserMFASettingList, PreferredMfaSetting }) => ({
      UserMFASettingList,
      PreferredMfaSetting,
    }),
  },
  {
    name: 'a wrong code of the app at sign-in',
    operation: 'RespondToAuthChallenge',
    known: 'live',
    source: 'measured on a live pool by others: six wrong codes in a row',
    make: async (place, world) => {
      const { name } = await withApp(place, world);
      const { Session, ChallengeName } = await world.send('InitiateAuth', {
        ClientId: place.ClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: name, PASSWORD },
      });
      return {
        ClientId: place.ClientId,
        ChallengeName,
        Session,
        ChallengeResponses: { USERNAME: name, SOFTWARE_TOKEN_MFA_CODE: '000000' },
      };
    },
  },
  {
    name: 'how a code reaches who signs up',
    operation: 'SignUp',
    known: 'live',
    source: 'moto: the reply of SignUp, verified on AWS',
    make: ({ ClientId, unique, getEmail }) => {
      const Username = unique('user');
      return {
        ClientId,
        Username,
        Password: PASSWORD,
        UserAttributes: [{ Name: 'email', Value: getEmail(Username) }],
      };
    },
    compare: ({ UserConfirmed, CodeDeliveryDetails }) => {
      const { DeliveryMedium, AttributeName } = CodeDeliveryDetails as Input;
      return { UserConfirmed, DeliveryMedium, AttributeName };
    },
  },
  {
    name: 'a reset for someone without a verified address',
    operation: 'AdminResetUserPassword',
    known: 'unknown',
    make: async ({ UserPoolId, user }) => ({
      UserPoolId,
      Username: await user({ email_verified: 'false' }),
    }),
  },
  {
    name: 'a forgotten password without a verified address',
    operation: 'ForgotPassword',
    known: 'unknown',
    make: async ({ ClientId, user }) => ({
      ClientId,
      Username: await user({ email_verified: 'false' }),
    }),
  },
  {
    name: 'someone is deleted twice',
    operation: 'AdminDeleteUser',
    known: 'unknown',
    make: async ({ UserPoolId, user }, { send }) => {
      const input = { UserPoolId, Username: await user() };
      await send('AdminDeleteUser', input);
      return input;
    },
  },
  {
    name: 'someone is disabled twice',
    operation: 'AdminDisableUser',
    known: 'unknown',
    make: async ({ UserPoolId, user }, { send }) => {
      const input = { UserPoolId, Username: await user() };
      await send('AdminDisableUser', input);
      return input;
    },
  },
];
