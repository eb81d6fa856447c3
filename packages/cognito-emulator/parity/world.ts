import {
  SetUserPoolMfaConfigCommand,
  type CognitoIdentityProviderClient,
  type CreateUserPoolClientCommandInput,
  type CreateUserPoolCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { OutboxMessage } from '../src/index.ts';
import { createPlace, type ContractFixture, type Place } from '../test/contract/place.ts';
import { flows, sendBy, spoilTokens, type World } from '../test/contract/world.ts';
import { poolMakers } from '../test/fixture.ts';
import type { Made } from './guard.ts';
import { NotHere, UNREAD_CODE } from './not-here.ts';

/** A world that any endpoint can have: no clock, no faults, no mailbox, nothing that costs. */
export interface ParityWorld extends World {
  /** A pool whose people sign in by their address alone, as the app's own. */
  readonly byEmail: Place;
  /** A client of the main pool that hides who exists, with a secret. */
  readonly hidden: { readonly id: string; readonly secret: string };
}

const base: Partial<CreateUserPoolCommandInput> = {
  AutoVerifiedAttributes: ['email'],
  AliasAttributes: ['email', 'preferred_username'],
  DeviceConfiguration: { DeviceOnlyRememberedOnUserPrompt: true },
};
const Policies = {
  PasswordPolicy: { MinimumLength: 8, RequireNumbers: true, PasswordHistorySize: 2 },
};
const allFlows = [...flows, 'ALLOW_USER_AUTH'] as const;

/** Makes the pools that the cases need, at whatever endpoint the guarded client leads to. */
export async function createParityWorld(
  sdk: CognitoIdentityProviderClient,
  made: Made,
): Promise<ParityWorld> {
  const fixture: ContractFixture = {
    sdk,
    ...poolMakers(sdk, made.runName),
    // SES takes mails to its simulator, and delivers them to no one.
    getEmail: (name) => `success+${name}@simulator.amazonses.com`,
    lastMessage: () => Promise.resolve({ code: UNREAD_CODE } as OutboxMessage),
  };
  async function makePlace(
    settings: Partial<CreateUserPoolCommandInput>,
    client: Partial<CreateUserPoolClientCommandInput> = { ExplicitAuthFlows: [...allFlows] },
  ): Promise<Place> {
    const poolId = await fixture.createPool(settings);
    return createPlace(fixture, poolId, (await fixture.createClient(poolId, client)).id);
  }
  const place = await makePlace({ ...base, Policies });
  await sdk.send(
    new SetUserPoolMfaConfigCommand({
      UserPoolId: place.UserPoolId,
      MfaConfiguration: 'OPTIONAL',
      SoftwareTokenMfaConfiguration: { Enabled: true },
    }),
  );
  const { id, secret = '' } = await fixture.createClient(place.UserPoolId, {
    GenerateSecret: true,
    PreventUserExistenceErrors: 'ENABLED',
    WriteAttributes: ['email'],
  });
  return {
    fixture,
    place,
    hidden: { id, secret },
    byEmail: await makePlace({
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
    }),
    lite: await makePlace({ ...base, UserPoolTier: 'LITE' }, { ExplicitAuthFlows: [...flows] }),
    scratch: await makePlace(base),
    spoiltTokens: await spoilTokens(fixture, place),
    getArn: (UserPoolId) => made.arns.get(UserPoolId) ?? '',
    send: sendBy(sdk),
    inTime: () => Promise.reject(new NotHere('no one can set the clock of AWS')),
  };
}
