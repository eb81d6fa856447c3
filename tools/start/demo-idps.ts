import { parseArgs } from 'node:util';

import { startDemoIdps } from '@gatehouse/demo-idps';

// What is kept has private keys and client secrets in it.
process.umask(0o077);
const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: { port: text, folder: text, app: text, cognito: text },
});
const { port, folder = '', app = '', cognito = '' } = values;

await startDemoIdps({
  stateFolder: folder,
  port: Number(port),
  password: process.env['DEMO_PASSWORD'] ?? '',
  trustedOrigins: [app, cognito],
  callbacks: {
    social: [`${cognito}/oauth2/idpresponse`],
    enterprise: [`${app}/sso/oidc/*/callback`, `${cognito}/oauth2/idpresponse`],
  },
});
