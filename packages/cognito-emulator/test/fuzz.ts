import { Agent, request } from 'node:http';
import fc from 'fast-check';
import { apiModel, type Shape } from '../src/api-model/api-model.ts';
import { startFixture, PASSWORD, CALLBACK } from './fixture.ts';
import {
  AdminCreateUserCommand,
  AdminInitiateAuthCommand,
  AdminSetUserPasswordCommand,
  CreateGroupCommand,
} from '@aws-sdk/client-cognito-identity-provider';

/** What a fuzz run saw. */
export interface FuzzReport {
  readonly requests: number;
  readonly byStatus: Readonly<Record<number, number>>;
  /** Requests that answered 500 or not at all, with the body sent. */
  readonly failures: readonly string[];
  readonly defects: readonly unknown[];
  readonly heapMbBefore: number;
  readonly heapMbAfter: number;
}

/** Values that exist, by the names of shapes that take them. */
type Known = Readonly<Record<string, readonly string[]>>;

const nasty = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  '\u001f',
  'a'.repeat(300),
  '😀',
  '\ud800',
  '__proto__',
  'constructor',
  '../..',
  '%00',
  '"',
  '\\',
  '{"a":1}',
  '-1',
  '1e309',
  'null',
  '\r\nX: y',
  '(?s)',
  'é'.repeat(130),
);
const anything = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double(),
  fc.string(),
  fc.constant([]),
  fc.constant({}),
  fc.constant([[]]),
);

function text(shape: Shape, name: string, known: Known): fc.Arbitrary<unknown> {
  const own = known[name];
  return fc.oneof(
    { weight: own ? 8 : 1, arbitrary: own ? fc.constantFrom(...own) : fc.string() },
    {
      weight: shape.enum ? 6 : 1,
      arbitrary: shape.enum ? fc.constantFrom(...shape.enum) : fc.string(),
    },
    { weight: 1, arbitrary: nasty },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  );
}

function arbitrary(name: string, known: Known, depth: number): fc.Arbitrary<unknown> {
  const shape = apiModel.shapes[name];
  if (!shape || depth > 5) return anything;
  const inner = (of: string | undefined) => arbitrary(of ?? '', known, depth + 1);
  const proper = (): fc.Arbitrary<unknown> => {
    switch (shape.type) {
      case 'structure': {
        const members = Object.entries(shape.members ?? {});
        const required = members
          .map(([member]) => member)
          .filter((member) => shape.required?.includes(member));
        const record = Object.fromEntries(members.map(([member, of]) => [member, inner(of)]));
        return fc.record(record, { requiredKeys: required });
      }
      case 'list':
        return fc.array(inner(shape.member), { maxLength: 3 });
      case 'map':
        return fc.dictionary(
          fc.oneof(
            fc.constantFrom(
              'USERNAME',
              'PASSWORD',
              'SRP_A',
              'REFRESH_TOKEN',
              'NEW_PASSWORD',
              'ANSWER',
              'TIMESTAMP',
              'PASSWORD_CLAIM_SIGNATURE',
              'PASSWORD_CLAIM_SECRET_BLOCK',
              'DEVICE_KEY',
              'CHALLENGE_NAME',
              'PREFERRED_CHALLENGE',
              'CREDENTIAL',
            ),
            fc.string(),
          ),
          fc.oneof(
            inner(shape.value),
            fc.constantFrom(...(known.UsernameType ?? ['x'])),
            fc.constant(PASSWORD),
            fc.constant('EMAIL_OTP'),
          ),
          { maxKeys: 4 },
        );
      case 'integer':
      case 'long':
      case 'double':
        return fc.oneof(
          fc.integer({ min: shape.min ?? -5, max: Math.min(shape.max ?? 100, 100) }),
          fc.double(),
          fc.maxSafeInteger(),
        );
      case 'boolean':
        return fc.boolean();
      case 'timestamp':
        return fc.integer();
      case 'document':
        return fc.jsonValue();
      default:
        return text(shape, name, known);
    }
  };
  return fc.oneof({ weight: 30, arbitrary: proper() }, { weight: 1, arbitrary: anything });
}

const oauthPaths = [
  'GET /oauth2/authorize',
  'POST /oauth2/token',
  'GET /oauth2/userInfo',
  'POST /oauth2/revoke',
  'GET /logout',
  'GET /login',
  'POST /login',
  'GET /signup',
  'POST /signup',
  'POST /challenge',
  'GET /confirmUser',
  'POST /confirmUser',
  'POST /resendcode',
  'POST /forgotPassword',
  'POST /confirmForgotPassword',
  'GET /error',
  'GET /passkeys/add',
  'POST /passkeys/add',
  'GET /assets/brand.css',
  'GET /_emulator/outbox',
  'POST /',
  'GET /',
  'PUT /_emulator/import/a/b',
];
const parameterNames = [
  'client_id',
  'redirect_uri',
  'response_type',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
  'prompt',
  'max_age',
  'logout_uri',
  'grant_type',
  'code',
  'code_verifier',
  'refresh_token',
  'client_secret',
  'token',
  'username',
  'password',
  '_csrf',
  'session',
  'challenge',
  'confirmation_code',
  'user_name',
  'factor',
  'to',
];

function oauthRequest(known: Known): fc.Arbitrary<{ method: string; path: string; body: string }> {
  const value = fc.oneof(
    fc.constantFrom(
      ...(known.ClientIdType ?? []),
      CALLBACK,
      'code',
      'token',
      'openid',
      'authorization_code',
      'refresh_token',
      'client_credentials',
      'S256',
      'NEW_PASSWORD_REQUIRED',
      'MFA_SETUP',
      'EMAIL_OTP',
      'csrf',
    ),
    nasty,
    fc.string(),
  );
  const parameters = fc.dictionary(fc.constantFrom(...parameterNames), value, { maxKeys: 8 });
  const good = {
    client_id: known.ClientIdType?.[0] ?? '',
    redirect_uri: CALLBACK,
    response_type: 'code',
    scope: 'openid',
  };
  return fc
    .tuple(fc.constantFrom(...oauthPaths), parameters, parameters, fc.boolean())
    .map(([target, query, form, sane]) => {
      const [method = 'GET', path = '/'] = target.split(' ');
      const search = new URLSearchParams(sane ? { ...query, ...good } : query).toString();
      return {
        method,
        path: `${path}?${search}`,
        body:
          method === 'GET'
            ? ''
            : new URLSearchParams({ ...form, _csrf: 'csrf'.repeat(6) }).toString(),
      };
    });
}

const gone = [
  'DeleteUserPool',
  'DeleteUserPoolClient',
  'UpdateUserPoolClient',
  'DeleteUser',
  'AdminDeleteUser',
  'CreateUserPool',
];

/** Sends many wrong, half-right and right requests to an emulator in memory. */
export async function fuzz(requests: number, seed: number): Promise<FuzzReport> {
  const fixture = await startFixture();
  const { sdk } = fixture;
  const UserPoolId = await fixture.createPool({ AutoVerifiedAttributes: ['email'] });
  const client = await fixture.createClient(UserPoolId, { PreventUserExistenceErrors: 'ENABLED' });
  await sdk.send(new CreateGroupCommand({ UserPoolId, GroupName: 'group' }));
  for (const Username of ['anna', 'berta']) {
    await sdk.send(new AdminCreateUserCommand({ UserPoolId, Username, MessageAction: 'SUPPRESS' }));
    await sdk.send(
      new AdminSetUserPasswordCommand({
        UserPoolId,
        Username,
        Password: PASSWORD,
        Permanent: true,
      }),
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
  const known: Known = {
    UserPoolIdType: [UserPoolId],
    ClientIdType: [client.id],
    UsernameType: ['anna', 'berta'],
    GroupNameType: ['group'],
    PasswordType: [PASSWORD],
    TokenModelType: [tokens?.AccessToken ?? '', tokens?.RefreshToken ?? ''],
    AttributeNameType: ['email', 'sub', 'name', 'custom:x'],
    UserFilterType: ['email ^= "a"', 'username = "anna"', 'status = "Enabled"'],
    ArnType: [`arn:aws:cognito-idp:us-east-1:000000000000:userpool/${UserPoolId}`],
  };
  const operations = Object.entries(apiModel.operations).filter(([name]) => !gone.includes(name));
  const api = fc
    .constantFrom(...operations)
    .chain(([name, { input }]) =>
      arbitrary(input ?? '', known, 0).map((body) => ({ name, body: JSON.stringify(body) ?? '' })),
    );
  const oauth = oauthRequest(known);
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const { port } = new URL(fixture.url);
  const byStatus: Record<number, number> = {};
  const failures: string[] = [];

  const send = (method: string, path: string, headers: Record<string, string>, body: string) =>
    new Promise<void>((resolve) => {
      const outgoing = request(
        { agent, host: '127.0.0.1', port, method, path, headers },
        (response) => {
          const status = response.statusCode ?? 0;
          byStatus[status] = (byStatus[status] ?? 0) + 1;
          if (status >= 500)
            failures.push(
              `${headers['x-amz-target'] ?? `${method} ${path}`} ${body.slice(0, 500)}`,
            );
          response.resume().on('end', resolve);
        },
      );
      outgoing.on('error', (error) => {
        failures.push(`${error.message}: ${method} ${path} ${body.slice(0, 500)}`);
        resolve();
      });
      outgoing.end(body);
    });

  const memory = () => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed / 1024 / 1024;
  };
  let heapMbBefore = 0;
  const BATCH = 500;
  for (let done = 0; done < requests; done += BATCH) {
    if (done === Math.floor(requests / BATCH / 4) * BATCH) heapMbBefore = memory();
    const calls = fc.sample(api, { numRuns: Math.floor(BATCH * 0.8), seed: seed + done });
    const forms = fc.sample(oauth, { numRuns: Math.ceil(BATCH * 0.2), seed: seed + done });
    const queue = [
      ...calls.map(
        ({ name, body }) =>
          () =>
            send(
              'POST',
              '/',
              {
                'x-amz-target': `AWSCognitoIdentityProviderService.${name}`,
                authorization:
                  'AWS4-HMAC-SHA256 Credential=k/20260101/us-east-1/cognito-idp/aws4_request, SignedHeaders=host, Signature=0',
              },
              body,
            ),
      ),
      ...forms.map(
        ({ method, path, body }) =>
          () =>
            send(
              method,
              path,
              {
                'content-type': 'application/x-www-form-urlencoded',
                cookie: `XSRF-TOKEN=${'csrf'.repeat(6)}`,
                authorization: `Bearer ${tokens?.AccessToken}`,
              },
              body,
            ),
      ),
    ];
    const worker = async () => {
      for (let next = queue.pop(); next; next = queue.pop()) await next();
    };
    await Promise.all(Array.from({ length: 8 }, worker));
  }
  const heapMbAfter = memory();
  agent.destroy();
  await fixture.close();
  return { requests, byStatus, failures, defects: fixture.defects, heapMbBefore, heapMbAfter };
}
