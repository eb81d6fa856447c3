/** `npm run example:serverless`: signs someone in, and calls both functions through API Gateway. */
import { startGateway } from '@gatehouse/aws-local/gateway';
import { startLambda } from '@gatehouse/aws-local/lambda';

import { serverlessApi } from './api.ts';
import { signIn } from './local/sign-in.ts';

function setting(name: string): string {
  const value = process.env[name];
  if (value !== undefined) return value;
  console.error(`${name} is not set; see examples/serverless/README.md.`);
  process.exit(1);
}

const [client] = JSON.parse(setting('PUBLIC_CLIENTS')) as {
  clientId: string;
  origins: string[];
}[];
if (!client) throw new Error('PUBLIC_CLIENTS names no app');
const tenant = process.env['TENANT'] ?? 'acme';
const token = await signIn({
  pages: setting('COGNITO_HOSTED_URL'),
  clientId: client.clientId,
  // Where the pages of examples/spa come back to; the browser does not go there.
  redirectUri: `${client.origins[0]}/`,
  email: process.env['PERSON'] ?? 'olivia@acme.example',
  password: setting('PASSWORD'),
});

const pool = { issuer: setting('COGNITO_ISSUER'), audience: [client.clientId] };
const { functions, ...api } = serverlessApi(pool, setting('DATABASE_URL'));
const lambda = startLambda({ functions });
const gateway = await startGateway({ port: 0, type: 'http', lambda, ...api });

const paths = [
  `/tenants/${tenant}/projects`,
  `/admin/${tenant}/members`,
  '/tenants/another-tenant/projects',
];
for (const authorization of [`Bearer ${token}`, '']) {
  for (const path of authorization ? paths : paths.slice(0, 1)) {
    const response = await fetch(`${gateway.url}${path}`, { headers: { authorization } });
    const text = await response.text();
    console.log(`${response.status} ${path}${authorization ? '' : ' (no token)'}`);
    console.log(`    ${text.slice(0, 160)}${text.length > 160 ? '…' : ''}`);
  }
}
await gateway.close();
await lambda.close();
