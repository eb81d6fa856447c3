import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  InitiateAuthCommand,
  SignUpCommand,
  UpdateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, startFixture, type Fixture } from '../fixture.ts';
import { arn, getClaims } from './recorder.ts';

describe('folder of triggers', { timeout: 30_000 }, () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'cognito-triggers-')), 'triggers');
  let fixture: Fixture;
  let UserPoolId: string;
  let ClientId: string;
  let saves = 0;

  beforeAll(async () => {
    fixture = await startFixture({ triggersFolder: folder });
    UserPoolId = await fixture.createPool();
    ClientId = (await fixture.createClient(UserPoolId)).id;
  });
  afterAll(async () => {
    expect(fixture.defects).toEqual([]);
    await fixture.close();
    rmSync(join(folder, '..'), { recursive: true });
  });

  /** Two saves within a tick of the file system's clock would look like one. */
  function save(name: string, code: string): void {
    const path = join(folder, name);
    writeFileSync(path, code);
    saves += 1;
    const at = Date.now() / 1000 + saves;
    for (const changed of [path, folder]) utimesSync(changed, at, at);
  }
  const remove = (name: string) => {
    rmSync(join(folder, name));
    saves += 1;
    utimesSync(folder, Date.now() / 1000 + saves, Date.now() / 1000 + saves);
  };
  const signUp = async (Username: string) => {
    const input = { ClientId, Username, Password: PASSWORD };
    const sent = fixture.sdk.send(new SignUpCommand(input));
    return sent.then(
      ({ UserConfirmed }) => UserConfirmed,
      (error: Error) => error.message,
    );
  };

  it('may be missing, and counts from when it is there', async () => {
    expect(await signUp('ann')).toBe(false);
    mkdirSync(folder);
    save(
      'pre-sign-up.mjs',
      'export default (e) => ({ ...e, response: { autoConfirmUser: true } })',
    );
    expect(await signUp('bob')).toBe(true);
  });

  it('is watched: what is changed or removed counts at once', async () => {
    save('pre-sign-up.mjs', 'export default () => { throw new Error("not today") }');
    expect(await signUp('cem')).toBe('PreSignUp failed with error not today.');
    save('pre-sign-up.mjs', 'export default {}');
    expect(await signUp('dan')).toContain('has no function as its default export');
    save('pre-sign-up.mjs', 'export const handler = () => { throw new Error("as on Lambda") }');
    expect(await signUp('dee')).toBe('PreSignUp failed with error as on Lambda.');
    remove('pre-sign-up.mjs');
    expect(await signUp('eve')).toBe(false);
  });

  it('takes TypeScript, and events of a later version by the name of the file', async () => {
    save(
      'pre-token-generation-v2.ts',
      `export default (event: { version: string; response: object }) => ({
        ...event,
        response: { claimsAndScopeOverrideDetails: { accessTokenGeneration: {
          claimsToAddOrOverride: { seen: event.version } } } },
      });`,
    );
    const user = { UserPoolId, Username: 'fay' };
    await fixture.sdk.send(new AdminCreateUserCommand({ ...user, MessageAction: 'SUPPRESS' }));
    await fixture.sdk.send(
      new AdminSetUserPasswordCommand({ ...user, Password: PASSWORD, Permanent: true }),
    );
    const { AuthenticationResult } = await fixture.sdk.send(
      new InitiateAuthCommand({
        ClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: 'fay', PASSWORD },
      }),
    );
    expect(getClaims(AuthenticationResult?.AccessToken).seen).toBe('2');
  });

  it('leaves to a pool what the pool names itself, by the name of the function', async () => {
    save('pre-sign-up.mjs', 'export default () => { throw new Error("of the folder") }');
    save('mine.mjs', 'export default (e) => ({ ...e, response: { autoConfirmUser: true } })');
    const set = (name: string) =>
      fixture.sdk.send(
        new UpdateUserPoolCommand({ UserPoolId, LambdaConfig: { PreSignUp: arn(name) } }),
      );
    await set('mine');
    expect(await signUp('gus')).toBe(true);
    await set('../triggers/mine');
    expect(await signUp('hal')).toContain('no function is mapped');
  });
});
