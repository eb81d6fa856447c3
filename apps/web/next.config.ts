import { createRequire } from 'node:module';
import { relative } from 'node:path';
import type { NextConfig } from 'next';
import { PHASE_PRODUCTION_BUILD } from 'next/constants';
import { loadByNode } from './src/build/load-by-node.ts';
import { SECURITY_HEADERS } from './src/http/security-headers.ts';

/** What formats compiled messages, seen from here: Turbopack takes no absolute path. */
function formatOnly(): string {
  const nextIntl = createRequire(import.meta.url).resolve('next-intl');
  const path = createRequire(nextIntl).resolve('use-intl/format-message/format-only');
  return `./${relative(import.meta.dirname, path)}`;
}

const config: NextConfig = {
  // The two of next-intl's plugin that we need; the plugin would load a compiler at every start.
  turbopack: {
    resolveAlias: {
      'next-intl/config': './src/i18n/request.ts',
      'use-intl/format-message': formatOnly(),
    },
  },
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  // `npm run verify` checks the types, tests included; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  // The title is part of the first answer, for people without scripts as well.
  htmlLimitedBots: /.*/,
  experimental: {
    authInterrupts: true,
    // Two fifths of the work of a build, and read by no one: server maps, and a cache that a rebuild gains little from.
    turbopackSourceMaps: false,
    turbopackMinify: { server: false, client: true },
    turbopackFileSystemCacheForBuild: false,
  },
  transpilePackages: [
    '@gatehouse/api',
    '@gatehouse/auth',
    '@gatehouse/cognito',
    '@gatehouse/db',
    '@gatehouse/domain',
    '@gatehouse/telemetry',
    '@gatehouse/policy',
    '@gatehouse/services',
    '@gatehouse/ui',
  ],
  serverExternalPackages: [
    '@aws-sdk/client-cognito-identity-provider',
    '@prisma/adapter-pg',
    '@prisma/client',
    'pg',
    'pg-boss',
    'pino',
  ],
  // `/api/v1/` is not there, on either host; and pages have one address each by their links.
  skipTrailingSlashRedirect: true,
  // Where programs look; the API writes it.
  redirects: () =>
    Promise.resolve([{ source: '/llms.txt', destination: '/api/v1/llms.txt', permanent: false }]),
  // The API has its own, the same on every host.
  headers: () =>
    Promise.resolve([
      { source: '/((?!api/v1(?:/|$)|scim/v2/).*)', headers: [...SECURITY_HEADERS] },
      // The secret of an invitation is part of this address.
      {
        source: '/invite/:token',
        headers: [{ key: 'Referrer-Policy', value: 'no-referrer' }],
      },
    ]),
};

/** Hot reload follows the packages as well, so it compiles them. */
export default function configFor(phase: string): NextConfig {
  const { turbopack } = config;
  if (phase !== PHASE_PRODUCTION_BUILD) return config;
  const resolveAlias = { ...turbopack?.resolveAlias, ...loadByNode(import.meta.dirname) };
  return { ...config, turbopack: { ...turbopack, resolveAlias } };
}
