import { fileURLToPath } from 'node:url';
import basicSsl from '@vitejs/plugin-basic-ssl';
import { build, preview } from 'vite';
import { hostedPages, toAppSettings } from './local-stack.ts';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

/**
 * Builds the app for a stack on this machine, and serves it where the stack expects it.
 * @param stack its settings, by the names of `.env.example`
 * @param outDir an empty folder for the build
 */
export async function serveSpa(
  stack: NodeJS.Dict<string>,
  outDir: string,
): Promise<{ close(): Promise<void> }> {
  const settings = toAppSettings(stack);
  const common = { root: ROOT, configFile: false, envFile: false, logLevel: 'error' } as const;
  const define: Record<string, string> = {};
  for (const [name, value] of Object.entries(settings)) {
    define[`import.meta.env.${name}`] = JSON.stringify(value);
  }
  await build({ ...common, define, build: { outDir } });
  return preview({
    ...common,
    plugins: [basicSsl(), hostedPages(settings['VITE_USER_POOL_ENDPOINT'] ?? '')],
    build: { outDir },
    preview: { port: Number(settings['VITE_HOSTED_DOMAIN']?.split(':')[1]), strictPort: true },
  });
}
