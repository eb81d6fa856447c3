import type { NextConfig } from 'next';
import { SECURITY_HEADERS } from './src/http/security-headers.ts';

const config: NextConfig = {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  // `pnpm verify` checks the types, tests included; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  // The title is part of the first answer, for people without scripts as well.
  htmlLimitedBots: /.*/,
  experimental: { authInterrupts: true },
  transpilePackages: [
    '@gatehouse/api',
    '@gatehouse/auth',
    '@gatehouse/cognito',
    '@gatehouse/db',
    '@gatehouse/domain',
    '@gatehouse/logger',
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
  // The API has its own, the same on every host.
  headers: () =>
    Promise.resolve([
      { source: '/((?!api/v1(?:/|$)).*)', headers: [...SECURITY_HEADERS] },
      // The secret of an invitation is part of this address.
      {
        source: '/invite/:token',
        headers: [{ key: 'Referrer-Policy', value: 'no-referrer' }],
      },
    ]),
};

export default config;
