import type { Version } from './pages-stage.ts';

/** What is asked of the web app: a page as a document, the same as a navigation, or the API. */
export interface Ask {
  readonly name: string;
  /** Below the tenant's address when it starts with nothing, else from the root. */
  readonly path: string;
  readonly signedIn?: boolean;
  readonly status?: number;
  readonly navigation?: boolean;
  /** Upper limits: milliseconds of processor of the server, bytes, gzipped bytes. */
  readonly aims?: { readonly cpu?: number; readonly bytes?: number; readonly gzipped?: number };
}

const PAGES: readonly Ask[] = [
  { name: 'sign-in', path: '/sign-in', signedIn: false },
  { name: 'not found', path: '/nowhere', signedIn: false, status: 404 },
  {
    name: 'members, 25 rows',
    path: 'members',
    aims: { cpu: 14, bytes: 160_000, gzipped: 22_000 },
  },
  { name: 'overview', path: '' },
  { name: 'audit log', path: 'audit' },
  { name: 'usage', path: 'usage' },
  { name: 'settings', path: 'settings' },
  { name: 'roles', path: 'settings/roles' },
  { name: 'API keys', path: 'settings/api-keys' },
  { name: 'profile', path: '/profile' },
  { name: 'security', path: '/profile/security' },
  { name: 'tenants', path: '/tenants' },
  { name: 'notifications', path: '/notifications' },
];

const NAVIGATION_AIMS: Readonly<Record<string, Ask['aims']>> = {
  'members, 25 rows': { bytes: 50_000 },
};

/** Every page as a document and as a navigation, and the API's answer with the rows of one. */
export const ASKS: readonly Ask[] = [
  ...PAGES,
  ...PAGES.filter(({ signedIn = true }) => signedIn).map(({ name, path }): Ask => ({
    name: `${name}, navigation`,
    path,
    navigation: true,
    ...(NAVIGATION_AIMS[name] && { aims: NAVIGATION_AIMS[name] }),
  })),
];

export const API_LIST: Ask = {
  name: 'API: the same 25 members',
  path: '/api/v1/tenants/{slug}/members?limit=25',
};

/** The bytes of the request. */
export function getRequest(ask: Ask, { slug, cookie, subject }: Version): Buffer {
  const { path, signedIn = true, navigation = false } = ask;
  const absolute = path.startsWith('/')
    ? path.replace('{slug}', slug)
    : `/t/${slug}${path && '/'}${path}`;
  // Next redirects a navigation whose address does not name its own headers.
  const query = navigation ? `${absolute.includes('?') ? '&' : '?'}_rsc` : '';
  const lines = [
    `GET ${absolute}${query} HTTP/1.1`,
    `host: 127.0.0.1:${subject.port}`,
    ...(signedIn ? [`cookie: ${cookie}`] : []),
    ...(navigation ? ['rsc: 1'] : ['accept: text/html', 'accept-language: en']),
  ];
  return Buffer.from([...lines, '', ''].join('\r\n'));
}
