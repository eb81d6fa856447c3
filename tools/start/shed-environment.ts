import { inheritedEnvironment } from './environment.ts';

/**
 * Frees this process of the shell's settings: pg, the AWS SDK and Prisma read their own (PGSSLMODE,
 * AWS_PROFILE and their like) wherever they run. Imported before anything that might look.
 */
const kept = inheritedEnvironment();
for (const name of Object.keys(process.env)) {
  if (!(name in kept)) delete process.env[name];
}
