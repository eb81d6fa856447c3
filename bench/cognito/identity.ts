/**
 * Credentials that identity pools give per second, to guests and to people of the developer's server.
 *
 * Usage: node identity.ts [--seconds N]
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createCaller, rate, type Call } from './load.ts';
import type { Subject } from './server.ts';
import { scratch, startEmbedded } from './subjects.ts';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '4' } } });
const seconds = Number(values.seconds);
const ROLE = 'arn:aws:iam::000000000000:role/any';
const TOKEN_KEY = 'cognito-identity.amazonaws.com';

/** One role for everyone of the pool, as the file that the emulator reads. */
const rolesFor = (poolId: string) => [
  {
    name: 'any',
    arn: ROLE,
    roleId: 'AROA0000000000000000',
    trust: {
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Principal: { Federated: TOKEN_KEY },
        Action: ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'],
        Condition: { StringEquals: { [`${TOKEN_KEY}:aud`]: poolId } },
      },
    },
    policies: {},
  },
];

async function createPool(call: Call, rolesFile: string): Promise<string> {
  const { IdentityPoolId } = await call('CreateIdentityPool', {
    IdentityPoolName: 'bench',
    AllowUnauthenticatedIdentities: true,
    DeveloperProviderName: 'bench',
  });
  writeFileSync(rolesFile, JSON.stringify(rolesFor(String(IdentityPoolId))));
  await call('SetIdentityPoolRoles', {
    IdentityPoolId,
    Roles: { authenticated: ROLE, unauthenticated: ROLE },
  });
  return String(IdentityPoolId);
}

async function show(subject: Subject, label: string, work: (index: number) => Promise<unknown>) {
  let count = 0;
  const before = subject.cpuMs();
  const perSecond = await rate(seconds, 16, (index) => {
    count += 1;
    return work(index);
  });
  const cpuMs = (subject.cpuMs() - before) / count;
  console.log(`${label}: ${perSecond.toFixed(0)} per second (${cpuMs.toFixed(2)} ms CPU)`);
}

const { path, remove } = scratch();
const rolesFile = join(path, 'roles.json');
writeFileSync(rolesFile, '[]');
const subject = await startEmbedded(join(path, 'state'), ['--roles', rolesFile]);
try {
  const call = createCaller(subject.port, 16, 'AWSCognitoIdentityService');
  const IdentityPoolId = await createPool(call, rolesFile);
  const getToken = (index: number) =>
    call('GetOpenIdTokenForDeveloperIdentity', {
      IdentityPoolId,
      Logins: { bench: `person${index % 100}` },
      PrincipalTags: { tenant: `t${index % 10}` },
    });
  const guest = await call('GetId', { IdentityPoolId });
  const person = await getToken(1);
  const Logins = { [TOKEN_KEY]: String(person.Token) };
  await show(subject, 'GetId of a guest', () => call('GetId', { IdentityPoolId }));
  await show(subject, 'GetCredentialsForIdentity of a guest', () =>
    call('GetCredentialsForIdentity', { IdentityId: guest.IdentityId }),
  );
  await show(subject, 'GetOpenIdTokenForDeveloperIdentity', getToken);
  await show(subject, 'GetCredentialsForIdentity with such a token', () =>
    call('GetCredentialsForIdentity', { IdentityId: person.IdentityId, Logins }),
  );
} finally {
  await subject.stop();
  remove();
}
