import { registerHooks } from 'node:module';

// next-auth imports `next/server` and the like; outside of a bundler Node wants the file's name
// (nextauthjs/next-auth#13127).
registerHooks({
  resolve: (specifier, context, next) =>
    next(
      /^next\/(?:server|headers|navigation)$/.test(specifier) ? `${specifier}.js` : specifier,
      context,
    ),
});
