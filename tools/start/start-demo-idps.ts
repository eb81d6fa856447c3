import { fileURLToPath } from 'node:url';

import { type DemoIdpDescription, readDescription } from '@gatehouse/demo-idps';

import { addresses, baseEnvironment } from './environment.ts';
import { responds } from './service.ts';
import type { Stack } from './stack.ts';

/** Starts the identity providers to try federation with. Gives clients, secrets and addresses. */
export async function startDemoIdps(stack: Stack): Promise<DemoIdpDescription> {
  const { app, cognito, idps } = addresses(stack.options);
  const folder = stack.state.at('demo-idps');
  await stack.run({
    name: 'demo identity providers',
    args: [
      fileURLToPath(new URL('./demo-idps.ts', import.meta.url)),
      ...['--port', String(stack.options.ports.idps), '--folder', folder],
      ...['--app', app, '--cognito', cognito],
    ],
    cwd: stack.state.path,
    env: { ...baseEnvironment(stack.options), DEMO_PASSWORD: stack.secrets.demoPassword },
    logFile: stack.state.log('demo-idps'),
    healthy: () => responds(`${idps}/healthz`),
  });
  return readDescription(folder);
}
