import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemoIdps, type DemoIdpOptions } from '../src/index.ts';

/** The application that asks. Nothing listens there: what it would be sent is read, not followed. */
export const APP = 'http://localhost:3999';
export const PASSWORD = 'amber-anchor-arrow-1234';
/** Ids of demo people. */
export const NINA = 'a0000000-0000-4000-8000-000000000001';
export const OMAR = 'a0000000-0000-4000-8000-000000000002';
export const TESS = 'b0000000-0000-4000-8000-000000000001';
export const FINN = 'b0000000-0000-4000-8000-000000000004';
export const GINA = '100000000000000000001';

/** Identity providers with a state folder of their own. */
export async function startLab(options: Partial<DemoIdpOptions> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'demo-idps-'));
  const stateFolder = join(folder, 'state');
  const start = () =>
    startDemoIdps({
      stateFolder,
      port: 0,
      password: PASSWORD,
      trustedOrigins: [APP],
      callbacks: {
        social: [`${APP}/oauth2/idpresponse`],
        enterprise: [`${APP}/sso/oidc/*/callback`],
      },
      ...options,
    });
  let idps = await start();
  return {
    folder: stateFolder,
    get idps() {
      return idps;
    },
    /** Stops and starts again with the same state. */
    async restart() {
      await idps.close();
      idps = await start();
    },
    async close() {
      await idps.close();
      await rm(folder, { recursive: true });
    },
  };
}

export type Lab = Awaited<ReturnType<typeof startLab>>;
