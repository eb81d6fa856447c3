import type { DemoPerson } from '@gatehouse/prisma/demo-people';

import { databaseUrl } from './environment.ts';
import type { Stack } from './stack.ts';
import { cognitoTarget, type LocalPool } from './start-cognito.ts';

/** Fills a new installation with the demo tenants and their people. */
export async function seedDemo(
  stack: Pick<Stack, 'options' | 'secrets'>,
  pool: LocalPool,
): Promise<{ people: readonly DemoPerson[]; seeded: boolean }> {
  const { options, secrets } = stack;
  // Not at the top: it needs the Prisma client, which a fresh clone generates first.
  const { seed } = await import('@gatehouse/prisma/seed');
  return seed({
    databaseUrl: databaseUrl(options.ports.postgres, 'gatehouse_app', secrets.appPassword),
    workerDatabaseUrl: databaseUrl(
      options.ports.postgres,
      'gatehouse_worker',
      secrets.workerPassword,
    ),
    cognito: { ...cognitoTarget(stack), ...pool },
    invitationKey: Buffer.from(secrets.invitationKey, 'base64'),
    password: secrets.demoPassword,
  });
}
