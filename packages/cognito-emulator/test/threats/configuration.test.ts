import {
  AdminInitiateAuthCommand,
  DescribeRiskConfigurationCommand,
  SetRiskConfigurationCommand,
  UpdateUserPoolCommand,
  type SetRiskConfigurationCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, startFixture, type Fixture } from '../fixture.ts';
import { createThreatPool, HOME, NEW_DEVICE } from './threat-pool.ts';

let fixture: Fixture;
let pool: Awaited<ReturnType<typeof createThreatPool>>;
beforeAll(async () => {
  fixture = await startFixture({ controlPort: 0 });
  pool = await createThreatPool(fixture);
});
afterAll(async () => {
  expect(fixture.defects).toEqual([]);
  await fixture.close();
});

const set = (settings: Omit<SetRiskConfigurationCommandInput, 'UserPoolId'>) =>
  fixture.sdk.send(new SetRiskConfigurationCommand({ UserPoolId: pool.UserPoolId, ...settings }));
async function describeRisk(ClientId?: string) {
  const { RiskConfiguration } = await fixture.sdk.send(
    new DescribeRiskConfigurationCommand({ UserPoolId: pool.UserPoolId, ClientId }),
  );
  return RiskConfiguration;
}
const action = (EventAction: 'BLOCK' | 'MFA_REQUIRED' | 'MFA_IF_CONFIGURED' | 'NO_ACTION') => ({
  EventAction,
  Notify: false,
});
const refused = {
  name: 'NotAuthorizedException',
  message: 'Unable to login because of security reasons.',
};

describe('risk configuration', () => {
  it('is the pool’s until a client has its own, and goes with a request of ids alone', async () => {
    const BlockedIPRangeList = ['192.0.2.0/24'];
    await set({ RiskExceptionConfiguration: { BlockedIPRangeList } });
    const { ClientId } = pool;
    expect(await describeRisk(ClientId)).toMatchObject({
      RiskExceptionConfiguration: { BlockedIPRangeList },
      LastModifiedDate: expect.any(Date),
    });
    const own = await set({
      ClientId,
      CompromisedCredentialsRiskConfiguration: { Actions: { EventAction: 'NO_ACTION' } },
    });
    // Every event, unless told.
    expect(
      own.RiskConfiguration?.CompromisedCredentialsRiskConfiguration?.EventFilter?.toSorted(),
    ).toEqual(['PASSWORD_CHANGE', 'SIGN_IN', 'SIGN_UP']);
    expect((await describeRisk(ClientId))?.RiskExceptionConfiguration).toBeUndefined();
    await set({ ClientId });
    expect((await describeRisk(ClientId))?.RiskExceptionConfiguration).toEqual({
      BlockedIPRangeList,
    });
    await set({});
    expect(await describeRisk()).toEqual({ UserPoolId: pool.UserPoolId });
  });

  it('refuses a level that is milder than a lower one, and what is no range', async () => {
    const invalid = { name: 'InvalidParameterException' };
    const actions = (Actions: Parameters<typeof pool.setActions>[0]) =>
      set({ AccountTakeoverRiskConfiguration: { Actions } });
    await expect(
      actions({ LowAction: action('MFA_REQUIRED'), MediumAction: action('MFA_IF_CONFIGURED') }),
    ).rejects.toMatchObject(invalid);
    await expect(
      actions({ LowAction: action('BLOCK'), HighAction: action('NO_ACTION') }),
    ).rejects.toMatchObject(invalid);
    await actions({ LowAction: action('NO_ACTION'), HighAction: action('BLOCK') });
    await expect(
      set({ RiskExceptionConfiguration: { SkippedIPRangeList: ['203.0.113.7'] } }),
    ).rejects.toMatchObject(invalid);
    await expect(set({ ClientId: 'nosuchclient' })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('needs the Plus plan', async () => {
    const UserPoolId = await fixture.createPool();
    const command = new UpdateUserPoolCommand({
      UserPoolId,
      UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
    });
    await expect(fixture.sdk.send(command)).rejects.toMatchObject({
      name: 'FeatureUnavailableInTierException',
    });
  });
});

describe('exceptions by address', () => {
  it('block whoever asks, before the password is looked at', async () => {
    const name = await pool.user();
    await set({ RiskExceptionConfiguration: { BlockedIPRangeList: ['203.0.113.0/24'] } });
    const from = { ...HOME, ip: '203.0.113.50' };
    await expect(pool.signIn(name, from)).rejects.toMatchObject(refused);
    await expect(pool.signIn(name, from, 'Wrong-horse-7')).rejects.toMatchObject(refused);
    await expect(pool.signIn('no-one', from)).rejects.toMatchObject(refused);
    const [event] = await pool.events(name);
    expect(event).toMatchObject({
      EventResponse: 'Fail',
      EventRisk: { RiskDecision: 'Block' },
      EventContextData: { IpAddress: from.ip },
    });
    expect((await pool.signIn(name)).AuthenticationResult).toBeDefined();
  });

  it('skip the rules', async () => {
    const name = await pool.user();
    await set({
      AccountTakeoverRiskConfiguration: { Actions: { LowAction: action('BLOCK') } },
      RiskExceptionConfiguration: { SkippedIPRangeList: ['198.51.100.0/24'] },
    });
    expect((await pool.signIn(name, NEW_DEVICE)).AuthenticationResult).toBeDefined();
    await expect(
      pool.signIn(name, { ...HOME, userAgent: 'curl/8.5', ip: '192.0.2.1' }),
    ).rejects.toMatchObject(refused);
  });
});

describe('lists of the control API', () => {
  const control = (method: string, path: string, body?: string) =>
    fetch(`${fixture.controlUrl}${path}`, { method, ...(body ? { body } : {}) });

  it('tell where addresses are, and stay in the exported state', async () => {
    const places = [{ range: '192.0.2.0/24', country: 'AU', city: 'Sydney' }];
    const put = await control('PUT', '/threats', JSON.stringify({ places }));
    expect(await put.json()).toMatchObject({ places });
    await set({ AccountTakeoverRiskConfiguration: { Actions: { HighAction: action('BLOCK') } } });
    const name = await pool.user();
    const from = { ip: '192.0.2.10', userAgent: HOME.userAgent ?? '' };
    await expect(pool.signIn(name, from)).rejects.toMatchObject(refused);
    const [event] = await pool.events(name);
    expect(event).toMatchObject({
      EventRisk: { RiskDecision: 'Block', RiskLevel: 'High' },
      EventContextData: { City: 'Sydney', Country: 'AU' },
    });

    const state = await (await control('GET', '/state')).text();
    const copy = await startFixture({ controlPort: 0, seed: state });
    try {
      const told = await fetch(`${copy.controlUrl}/threats`);
      expect(await told.json()).toMatchObject({ places });
      const again = copy.sdk.send(
        new AdminInitiateAuthCommand({
          UserPoolId: pool.UserPoolId,
          ClientId: pool.ClientId,
          AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: name, PASSWORD },
          ContextData: { IpAddress: from.ip, ServerName: '', ServerPath: '', HttpHeaders: [] },
        }),
      );
      await expect(again).rejects.toMatchObject(refused);
    } finally {
      await copy.close();
    }
  });

  it('refuses what are no lists', async () => {
    for (const body of ['{"places":[{"range":"here"}]}', '{"compromisedPasswords":[1]}']) {
      expect((await control('PUT', '/threats', body)).status).toBe(422);
    }
  });
});
