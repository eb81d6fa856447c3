/** Preloaded by a process that is to be of the next release: it has one migration more. */
import { registerHooks } from 'node:module';

const next = new URL('./release.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, resolve) =>
    specifier === '@gatehouse/prisma/release' && context.parentURL !== next
      ? { url: next, format: 'module-typescript', shortCircuit: true }
      : resolve(specifier, context),
});
