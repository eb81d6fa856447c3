import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, describe, expect, it } from 'vitest';

import { createCognitoGateway } from '../src/index.ts';

const SETTINGS = {
  region: 'eu-central-1',
  userPoolId: 'eu-central-1_abc',
  clientId: 'client',
  clientSecret: 'secret',
  credentials: { accessKeyId: 'x', secretAccessKey: 'y' },
};

describe('a failing pool', () => {
  let server: Server | undefined;
  let requests = 0;

  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
    server = undefined;
  });

  /** A pool that answers every request alike; undefined: never. */
  async function gatewayTo(answer: { status: number; type: string; message?: string } | undefined) {
    requests = 0;
    server = createServer((request, response) => {
      requests += 1;
      request.resume();
      if (answer === undefined) return;
      response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(
        JSON.stringify({ __type: answer.type, message: answer.message ?? 'secret text' }),
      );
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return createCognitoGateway({
      ...SETTINGS,
      endpoint: `http://127.0.0.1:${port}`,
      timeouts:
        answer === undefined
          ? { attempt: 100, operation: 700 }
          : { attempt: 20_000, operation: 20_000 },
    });
  }

  it.each([
    [400, 'TooManyRequestsException', 'cognito.throttled', true, 3],
    [500, 'InternalErrorException', 'cognito.unavailable', true, 3],
    [400, 'NotAuthorizedException', 'cognito.not_authorized', false, 1],
    [400, 'InvalidParameterException', 'cognito.invalid', false, 1],
    [400, 'UserNotFoundException', 'cognito.user_not_found', false, 1],
    [400, 'ResourceNotFoundException', 'cognito.resource_not_found', false, 1],
    [400, 'AccessDeniedException', 'cognito.access_denied', false, 1],
    [400, 'SomethingNewException', 'cognito.failed', false, 1],
  ])('%i %s is %s', async (status, type, ...expected) => {
    const [code, retryable, attempts] = expected;
    const gateway = await gatewayTo({ status, type });

    const failure = await gateway.disableUser('sub').catch((error: unknown) => error);

    expect(failure).toMatchObject({ name: 'CognitoError', code, retryable });
    expect((failure as Error).message).not.toContain('secret text');
    expect(requests).toBe(attempts);
  });

  it('that never answers is given up at the deadline', async () => {
    const gateway = await gatewayTo(undefined);
    await expect(gateway.disableUser('sub')).rejects.toMatchObject({ code: 'cognito.unavailable' });
  });

  it('that is not there is unavailable', async () => {
    const gateway = createCognitoGateway({ ...SETTINGS, endpoint: 'http://127.0.0.1:1' });
    await expect(gateway.disableUser('sub')).rejects.toMatchObject({ code: 'cognito.unavailable' });
  });

  it('takes "already so" for success', async () => {
    const gateway = await gatewayTo({ status: 400, type: 'UserNotFoundException' });

    await expect(gateway.getUser('sub')).resolves.toBeUndefined();
    await expect(gateway.deleteUser('sub')).resolves.toBeUndefined();
    await expect(gateway.globalSignOut('sub')).resolves.toBeUndefined();
    await expect(gateway.removeUserFromGroup('sub', 'group')).resolves.toBeUndefined();
  });

  it.each([
    ['UserPoolAddOnNotEnabledException', undefined],
    ['UserNotFoundException', undefined],
    ['InvalidParameterException', undefined],
    ['ResourceNotFoundException', 'Event not found.'],
  ])('takes %s for no one to tell of a sign-in', async (type, message) => {
    const gateway = await gatewayTo({ status: 400, type, ...(message && { message }) });
    const feedback = { eventId: 'event', value: 'Valid' } as const;
    await expect(gateway.updateAuthEventFeedback('sub', feedback)).resolves.toBeUndefined();
  });

  it('does not take a missing pool for a missing group or event', async () => {
    const type = 'ResourceNotFoundException';
    const noGroup = await gatewayTo({ status: 400, type, message: 'Group not found.' });
    await expect(noGroup.removeUserFromGroup('sub', 'g')).resolves.toBeUndefined();
    server?.close();

    const message = 'User pool eu-central-1_abc does not exist.';
    const noPool = await gatewayTo({ status: 400, type, message });
    const feedback = { eventId: 'event', value: 'Valid' } as const;
    for (const call of [
      noPool.removeUserFromGroup('sub', 'g'),
      noPool.updateAuthEventFeedback('sub', feedback),
    ]) {
      await expect(call).rejects.toMatchObject({ code: 'cognito.resource_not_found' });
    }
  });
});
