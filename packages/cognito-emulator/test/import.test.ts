import {
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  CreateUserImportJobCommand,
  DescribeUserImportJobCommand,
  GetCSVHeaderCommand,
  InitiateAuthCommand,
  StartUserImportJobCommand,
  type CreateUserPoolCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, startFixture, type Fixture } from './fixture.ts';

const UNVERIFIED =
  'The User Record does not set any of the auto verified attributes to true. (Example: email_verified to true).';
const imported = (line: number) => ({
  line,
  status: 'SUCCEEDED',
  message: 'The import succeeded.',
});
const failed = (line: number, message: string) => ({ line, status: 'FAILED', message });

describe('user import', { timeout: 30_000 }, () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await startFixture();
  });
  afterAll(async () => {
    expect(fixture.defects).toEqual([]);
    await fixture.close();
  });

  const makePool = (settings: Partial<CreateUserPoolCommandInput> = {}) =>
    fixture.createPool({ AutoVerifiedAttributes: ['email', 'phone_number'], ...settings });

  /** Runs a job over the file and gives its counts and its results per line. */
  async function runJob(UserPoolId: string, csv: string) {
    const { sdk } = fixture;
    const { UserImportJob: job } = await sdk.send(
      new CreateUserImportJobCommand({
        UserPoolId,
        JobName: 'import',
        CloudWatchLogsRoleArn: 'arn:aws:iam::000000000000:role/logs',
      }),
    );
    const url = job?.PreSignedUrl ?? '';
    expect((await fetch(url, { method: 'PUT', body: csv })).status).toBe(200);
    const key = { UserPoolId, JobId: job?.JobId };
    await sdk.send(new StartUserImportJobCommand(key));
    const { UserImportJob: done } = await sdk.send(new DescribeUserImportJobCommand(key));
    const { results } = (await (await fetch(url)).json()) as { results: unknown[] };
    return { done, results };
  }

  /** A file with the pool's header and these rows; what a row does not name is left blank. */
  async function getFile(UserPoolId: string, rows: (Record<string, string> | string)[]) {
    const { CSVHeader = [] } = await fixture.sdk.send(new GetCSVHeaderCommand({ UserPoolId }));
    const lines = rows.map((row) =>
      typeof row === 'string' ? row : CSVHeader.map((name) => row[name] ?? '').join(','),
    );
    return [CSVHeader.join(','), ...lines].join('\n');
  }

  const person = (name: string, more: Record<string, string> = {}) => ({
    'cognito:username': name,
    'cognito:mfa_enabled': 'false',
    email: `${name}@example.com`,
    email_verified: 'true',
    ...more,
  });

  async function getAttributes(UserPoolId: string, Username: string) {
    const { UserAttributes = [] } = await fixture.sdk.send(
      new AdminGetUserCommand({ UserPoolId, Username }),
    );
    return Object.fromEntries(UserAttributes.map(({ Name, Value }) => [Name, Value]));
  }

  it('imports the sample of the developer guide: TRUE and FALSE as a spreadsheet writes them', async () => {
    const UserPoolId = await makePool();
    const csv = [
      'cognito:username,name,given_name,family_name,middle_name,nickname,preferred_username,profile,picture,website,email,email_verified,gender,birthdate,zoneinfo,locale,phone_number,phone_number_verified,address,updated_at,cognito:mfa_enabled',
      'Anna,,Anna,Muster,,,,,,,anna@example.com,TRUE,,02/01/1985,,,+12345550100,TRUE,1 Main Street,,FALSE',
      'Bert,,Bert,Muster,,,,,,,bert@example.com,True,,02/01/1985,,,+12345550101,true,1 Main Street,,False',
      '',
    ].join('\r\n');
    const { done, results } = await runJob(UserPoolId, csv);
    expect(results).toEqual([imported(2), imported(3)]);
    expect(done).toMatchObject({ Status: 'Succeeded', ImportedUsers: 2, FailedUsers: 0 });
    expect(await getAttributes(UserPoolId, 'Anna')).toMatchObject({
      email_verified: 'true',
      phone_number_verified: 'true',
      birthdate: '02/01/1985',
    });
  });

  it('takes quotation marks as data, a comma behind a backslash, and no blanks around values', async () => {
    const UserPoolId = await makePool();
    const csv = await getFile(UserPoolId, [
      person('disc', { family_name: '5" Disc', nickname: '"Q"' }),
      person('joerg', { name: 'Müller\\, Jörg', given_name: '  Jörg ' }),
      person('back', { name: 'C:\\new' }),
    ]);
    const { results } = await runJob(UserPoolId, csv);
    expect(results).toEqual([imported(2), imported(3), imported(4)]);
    expect(await getAttributes(UserPoolId, 'disc')).toMatchObject({
      family_name: '5" Disc',
      nickname: '"Q"',
    });
    expect(await getAttributes(UserPoolId, 'joerg')).toMatchObject({
      name: 'Müller, Jörg',
      given_name: 'Jörg',
    });
    expect(await getAttributes(UserPoolId, 'back')).toMatchObject({ name: 'C:\\new' });
  });

  it('counts every line, blank ones too, and tells what became of each', async () => {
    const UserPoolId = await makePool();
    await runJob(UserPoolId, await getFile(UserPoolId, [person('rita')]));
    const csv = await getFile(UserPoolId, [
      person('first'),
      '',
      person('rita'),
      '   ',
      person('moved', { family_name: 'Muster, Anna' }),
      person('', {}),
    ]);
    const { done, results } = await runJob(UserPoolId, csv);
    expect(results).toEqual([
      imported(2),
      { line: 4, status: 'SKIPPED', message: 'The user already exists.' },
      failed(6, 'The record has more or fewer values than the header.'),
      failed(7, 'Username is missing.'),
    ]);
    expect(done).toMatchObject({
      Status: 'Failed',
      ImportedUsers: 1,
      SkippedUsers: 1,
      FailedUsers: 2,
    });
  });

  it('asks of each row an address of the kinds that the pool verifies, verified', async () => {
    const UserPoolId = await makePool({ AutoVerifiedAttributes: ['email'] });
    const phone = { phone_number: '+12345550100', phone_number_verified: 'TRUE' };
    const csv = await getFile(UserPoolId, [
      person('unverified', { email_verified: 'FALSE' }),
      person('blank', { email_verified: '' }),
      person('phone', { ...phone, email: '', email_verified: '' }),
      person('nothing', { email: '' }),
      person('both', phone),
    ]);
    const { results } = await runJob(UserPoolId, csv);
    expect(results).toEqual([
      failed(2, UNVERIFIED),
      failed(3, UNVERIFIED),
      failed(4, UNVERIFIED),
      failed(5, UNVERIFIED),
      imported(6),
    ]);
    const none = await makePool({ AutoVerifiedAttributes: [] });
    const all = await runJob(none, await getFile(none, [person('any', phone)]));
    expect(all.results).toEqual([failed(2, UNVERIFIED)]);
  });

  it.each([
    ['OFF', '', /must set cognito:mfa_enabled to true or false/],
    ['OFF', 'no', /must set cognito:mfa_enabled to true or false/],
    ['OFF', 'TRUE', /MFA is OFF/],
    ['OFF', 'FALSE', /succeeded/],
    ['ON', 'FALSE', /MFA is ON/],
    ['ON', 'True', /succeeded/],
    ['OPTIONAL', '', /must set cognito:mfa_enabled to true or false/],
    ['OPTIONAL', 'false', /succeeded/],
    ['OPTIONAL', 'true', /succeeded/],
  ] as const)('with MFA %s and cognito:mfa_enabled "%s" says %s', async (mode, value, message) => {
    const UserPoolId = await makePool({
      MfaConfiguration: mode,
      SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::000000000000:role/sms' },
    });
    const row = person('mia', { 'cognito:mfa_enabled': value });
    const { results } = await runJob(UserPoolId, await getFile(UserPoolId, [row]));
    expect(results).toMatchObject([{ line: 2, message: expect.stringMatching(message) }]);
  });

  it('refuses a file whose header is not that of the pool', async () => {
    const UserPoolId = await makePool();
    const csv = await getFile(UserPoolId, [person('eve')]);
    for (const header of [csv.replace('nickname', 'name'), csv.replace('nickname,', '')]) {
      expect((await runJob(UserPoolId, header)).done).toMatchObject({
        Status: 'Failed',
        ImportedUsers: 0,
        CompletionMessage: 'The header of the file does not match the user pool.',
      });
    }
  });

  it('makes users who must choose a password, by the address in pools that sign in by it', async () => {
    const UserPoolId = await makePool({ UsernameAttributes: ['email', 'phone_number'] });
    const phone = { email: '', phone_number: '+12345550100', phone_number_verified: 'true' };
    const csv = await getFile(UserPoolId, [
      { ...person('ola'), 'cognito:username': '' },
      { ...person(''), ...phone, email_verified: '' },
    ]);
    const { results } = await runJob(UserPoolId, csv);
    expect(results).toEqual([imported(2), imported(3)]);
    const { sdk } = fixture;
    const { id: ClientId } = await fixture.createClient(UserPoolId);
    const signIn = (USERNAME: string) =>
      sdk.send(
        new InitiateAuthCommand({
          ClientId,
          AuthFlow: 'USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME, PASSWORD },
        }),
      );
    for (const Username of ['ola@example.com', '+12345550100']) {
      await expect(signIn(Username)).rejects.toMatchObject({
        name: 'PasswordResetRequiredException',
      });
      await sdk.send(
        new AdminSetUserPasswordCommand({
          UserPoolId,
          Username,
          Password: PASSWORD,
          Permanent: true,
        }),
      );
      await expect(signIn(Username)).resolves.toHaveProperty('AuthenticationResult');
    }
  });
});
