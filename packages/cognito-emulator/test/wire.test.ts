import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiModel } from '../src/api-model/api-model.ts';
import { startFixture, type Fixture } from './fixture.ts';

const SIGNED =
  'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/cognito-idp/aws4_request, SignedHeaders=host, Signature=0';

describe('wire format', { timeout: 30_000 }, () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await startFixture();
  });
  afterAll(async () => {
    expect(fixture.defects).toEqual([]);
    await fixture.close();
  });

  const call = (operation: string, body: string, headers: Record<string, string> = {}) =>
    fetch(`${fixture.url}/`, {
      method: 'POST',
      headers: { 'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`, ...headers },
      body,
    });

  it.each([
    ['Nonsense', '{}', 'UnknownOperationException'],
    ['constructor', '{}', 'UnknownOperationException'],
    ['admingetuser', '{}', 'UnknownOperationException'],
    ['ListUserPools', '{"MaxResults":5', 'SerializationException'],
    ['ListUserPools', '{"MaxResults":"5"}', 'SerializationException'],
    ['ListUserPools', '[]', 'SerializationException'],
    ['ListUserPools', '{"MaxResults":61}', 'InvalidParameterException'],
    ['ListUserPools', '{}', 'InvalidParameterException'],
  ])('%s %s is refused as %s', async (operation, body, type) => {
    const response = await call(operation, body, { authorization: SIGNED });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/x-amz-json-1.1');
    expect(response.headers.get('x-amzn-errortype')).toBe(`${type}:`);
    expect(response.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
    expect(((await response.json()) as { __type: string }).__type).toBe(type);
  });

  it('says what is wrong with every member, but echoes no secret', async () => {
    const response = await call(
      'AdminSetUserPassword',
      JSON.stringify({ UserPoolId: 'bad pool', Username: 'u', Password: ' s ' }),
      { authorization: SIGNED },
    );
    const { message } = (await response.json()) as { message: string };
    expect(message).toBe(
      "2 validation errors detected: Value 'bad pool' at 'userPoolId' failed to satisfy constraint: " +
        'Member must satisfy regular expression pattern: [\\w-]+_[0-9a-zA-Z]+; ' +
        "Value at 'password' failed to satisfy constraint: " +
        'Member must satisfy regular expression pattern: [\\S]+(.*[\\S]+)?',
    );
  });

  it.each(Object.entries(apiModel.operations))(
    'asks %s for a signature as AWS does',
    async (operation, { signed }) => {
      const response = await call(operation, '{}');
      const { __type } = (await response.json()) as { __type: string };
      expect(__type === 'MissingAuthenticationTokenException').toBe(signed);
      expect(response.status).toBe(400);
    },
  );

  it('refuses signed operations to unsigned callers, and answers CORS for the others', async () => {
    const unsigned = await call('ListUserPools', '{"MaxResults":1}');
    expect(((await unsigned.json()) as { __type: string }).__type).toBe(
      'MissingAuthenticationTokenException',
    );
    const open = await call('GetUser', '{"AccessToken":"x"}');
    expect(open.headers.get('access-control-allow-origin')).toBe('*');
    const preflight = await fetch(`${fixture.url}/`, {
      method: 'OPTIONS',
      headers: { 'access-control-request-headers': 'x-amz-target' },
    });
    expect(preflight.headers.get('access-control-allow-headers')).toBe('x-amz-target');
  });

  it('limits the size of a request', async () => {
    const response = await call('GetUser', 'x'.repeat(5 * 1024 * 1024));
    expect(response.status).toBe(413);
  });

  it('shows the console only under its own name', async () => {
    expect((await fetch(`${fixture.url}/`)).status).toBe(200);
    for (const page of ['mail', 'requests', 'faults']) {
      expect((await fetch(`${fixture.url}/_emulator/console/${page}`)).status).toBe(200);
    }
    const poolId = await fixture.createPool();
    await fixture.createClient(poolId, { CallbackURLs: ['https://a.example/<b>bold</b>'] });
    const page = await (
      await fetch(`${fixture.url}/_emulator/console/pools/${poolId}/clients`)
    ).text();
    expect(page).toContain('&lt;b&gt;bold&lt;/b&gt;');
  });
});
