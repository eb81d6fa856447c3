import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  CreateGroupCommand,
  ListGroupsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCognito } from '../src/index.ts';
import { startFixture, type Fixture } from './fixture.ts';

describe('control API', { timeout: 30_000 }, () => {
  let fixture: Fixture;
  let poolId: string;
  const control = (method: string, path: string, body?: unknown) =>
    fetch(`${fixture.controlUrl}${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });

  beforeAll(async () => {
    fixture = await startFixture({ controlPort: 0 });
    poolId = await fixture.createPool({ AutoVerifiedAttributes: ['email'] });
  });
  afterAll(() => fixture.close());

  const createUser = (Username: string) =>
    fixture.sdk.send(
      new AdminCreateUserCommand({
        UserPoolId: poolId,
        Username,
        UserAttributes: [{ Name: 'email', Value: `${Username}@example.com` }],
      }),
    );
  const getUser = (Username: string) =>
    fixture.sdk.send(new AdminGetUserCommand({ UserPoolId: poolId, Username }));

  it('throttles the second call only', async () => {
    await control('POST', '/faults', {
      operation: 'AdminGetUser',
      effect: 'throttle',
      from: 2,
      times: 1,
    });
    await createUser('ann');
    await getUser('ann');
    await expect(getUser('ann')).rejects.toMatchObject({ name: 'TooManyRequestsException' });
    await getUser('ann');
    await control('DELETE', '/faults');
  });

  it('loses the answer of a call that was applied, and of one that was not', async () => {
    const [before, after] = ['drop-before', 'drop-after'].map((effect) => ({
      operation: 'AdminCreateUser',
      effect,
      times: 1,
    }));
    await control('POST', '/faults', before);
    await expect(createUser('ben')).rejects.toThrow();
    await expect(getUser('ben')).rejects.toMatchObject({ name: 'UserNotFoundException' });
    await control('DELETE', '/faults');
    await control('POST', '/faults', after);
    await expect(createUser('cem')).rejects.toThrow();
    expect((await getUser('cem')).Username).toBe('cem');
    await control('DELETE', '/faults');
  });

  it('answers lists from the past', async () => {
    const list = async () =>
      (await fixture.sdk.send(new ListGroupsCommand({ UserPoolId: poolId }))).Groups?.length;
    expect(await list()).toBe(0);
    await fixture.sdk.send(new CreateGroupCommand({ UserPoolId: poolId, GroupName: 'g' }));
    await control('POST', '/faults', { operation: 'ListGroups', effect: 'stale' });
    expect(await list()).toBe(0);
    await control('DELETE', '/faults');
    expect(await list()).toBe(1);
  });

  it('loses and doubles mail', async () => {
    await control('PUT', '/mail', { copies: 0, times: 1 });
    await createUser('dan');
    await expect(fixture.lastMessage('dan@example.com')).rejects.toThrow();
    await control('PUT', '/mail', { copies: 2 });
    await createUser('eve');
    const all = await fetch(`${fixture.url}/_emulator/outbox/all?to=eve@example.com`);
    expect(await all.json()).toHaveLength(2);
    await control('PUT', '/mail', { copies: 1 });
  });

  it('answers any error on command, late or not at all', async () => {
    const order = async (body: object) => {
      const made = await control('POST', '/faults', {
        operation: 'AdminGetUser',
        times: 1,
        ...body,
      });
      return (await made.json()) as { id: string };
    };
    await createUser('fay');
    await order({ effect: 'refuse', error: 'LimitExceededException', message: 'Too\nmuch' });
    await expect(getUser('fay')).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'Too much',
    });
    await order({ effect: 'error' });
    await expect(getUser('fay')).rejects.toMatchObject({
      name: 'InternalErrorException',
      $metadata: { httpStatusCode: 500 },
    });
    await order({ effect: 'delay', delayMs: 1 });
    expect((await getUser('fay')).Username).toBe('fay');
    const { id } = await order({ effect: 'throttle' });
    expect((await control('DELETE', `/faults/${id}`)).status).toBe(204);
    expect((await control('DELETE', `/faults/${id}`)).status).toBe(404);
    expect((await getUser('fay')).Username).toBe('fay');
    const log = (await (await control('GET', '/requests')).json()) as { faults: string[] }[];
    expect(log.flatMap(({ faults }) => faults)).toEqual(
      expect.arrayContaining(['refuse', 'error', 'delay']),
    );
  });

  it.each([
    ['POST', '/faults', { operation: 'X', effect: 'explode' }],
    ['POST', '/faults', { effect: 'throttle' }],
    ['POST', '/faults', { operation: 'X', effect: 'refuse' }],
    ['POST', '/faults', { operation: 'X', effect: 'delay', delayMs: -1 }],
    ['PUT', '/jwks', { mode: 'odd' }],
    ['PUT', '/mail', { copies: -1 }],
    ['PUT', '/clock', { offsetMs: 'late' }],
  ])('refuses the order %s %s %j', async (method, path, body) => {
    expect((await control(method, path, body)).status).toBe(422);
  });

  it('rotates and withdraws keys, breaks JWKS, shifts the clock', async () => {
    const kids = async () => {
      const response = await fetch(`${fixture.url}/${poolId}/.well-known/jwks.json`);
      return ((await response.json()) as { keys: { kid: string }[] }).keys.map(({ kid }) => kid);
    };
    const old = await kids();
    await control('POST', `/pools/${poolId}/rotate-keys`);
    expect(await kids()).toEqual(expect.arrayContaining(old));
    await control('POST', `/pools/${poolId}/rotate-keys`, { withdraw: true });
    expect(await kids()).toHaveLength(2);
    await control('PUT', '/jwks', { mode: 'error' });
    expect((await fetch(`${fixture.url}/${poolId}/.well-known/jwks.json`)).status).toBe(500);
    const broken = async (mode: string) => {
      await control('PUT', '/jwks', { mode });
      return (await fetch(`${fixture.url}/${poolId}/.well-known/jwks.json`)).text();
    };
    expect(await broken('empty')).toBe('{"keys":[]}');
    expect(await broken('garbage')).toContain('<html>');
    await control('PUT', '/jwks', { mode: 'none' });
    const shifted = await control('PUT', '/clock', { offsetMs: 86_400_000 });
    expect(((await shifted.json()) as { now: number }).now).toBeGreaterThan(
      Date.now() + 86_000_000,
    );
  });

  it('exports its state and starts from it', async () => {
    const seed = await (await control('GET', '/state')).text();
    const copy = await startCognito({ memory: true, seed, controlPort: 0 });
    expect(await (await fetch(`${copy.controlUrl}/state`)).text()).toBe(seed);
    await copy.close();
    expect((await control('PUT', '/state', 'nonsense')).status).toBe(422);
    expect(fixture.defects).toEqual([]);
  });
});
