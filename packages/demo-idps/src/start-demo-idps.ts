import { mkdir } from 'node:fs/promises';
import { toDescription, writeDescription, type DemoIdpDescription } from './description.ts';
import { getIssuer } from './idp/urls.ts';
import { createIdp } from './idp/create-idp.ts';
import { ENTERPRISE, SOCIAL } from './idp/definitions.ts';
import { createProvider } from './oidc/create-provider.ts';
import type { DemoIdpOptions } from './options.ts';
import { createPages } from './routes/pages.ts';
import { listen } from './server/listen.ts';
import { createRequestListener } from './server/request-listener.ts';

/** Running identity providers. */
export interface DemoIdps extends DemoIdpDescription {
  close(): Promise<void>;
}

/**
 * Starts one social and several enterprise identity providers on one port of loopback.
 *
 * @throws when the port is in use or the folder can't be written
 */
export async function startDemoIdps(options: DemoIdpOptions): Promise<DemoIdps> {
  const { stateFolder } = options;
  await mkdir(stateFolder, { recursive: true, mode: 0o700 });
  const listener = await listen(options.port);
  try {
    const origin = `http://localhost:${listener.port}`;
    const idps = await Promise.all(
      [SOCIAL, ...ENTERPRISE].map((one) => createIdp(one, origin, options)),
    );
    const running = idps.map((idp) => ({ idp, provider: createProvider(idp) }));
    const providers = new Map(
      running.map(({ idp, provider }) => [new URL(getIssuer(idp)).pathname, provider]),
    );
    const description = toDescription(origin, idps);
    await writeDescription(stateFolder, description);
    const pages = createPages(running);
    listener.serve(createRequestListener(origin, providers, pages));
    return {
      ...description,
      async close() {
        await listener.close();
        for (const { directory } of idps) await directory?.close();
      },
    };
  } catch (error) {
    await listener.close();
    throw error;
  }
}
