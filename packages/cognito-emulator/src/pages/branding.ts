import type { UICustomizationType } from '@aws-sdk/client-cognito-identity-provider';
import type { Emulator } from '../emulator.ts';
import type { ClientRecord } from '../model/records.ts';
import { findBranding, type Branding } from '../model/branding.ts';
import { readDocument } from '../model/documents.ts';
import { safeStyles } from './custom-css.ts';
import type { PageFrame } from './layout.ts';

const types: Readonly<Record<string, string>> = {
  ICO: 'image/x-icon',
  JPEG: 'image/jpeg',
  PNG: 'image/png',
  SVG: 'image/svg+xml',
  WEBP: 'image/webp',
};

/** The client's own classic customization, or else the pool's. */
const findCustomization = ({ store }: Emulator, { poolId, id }: ClientRecord) =>
  readDocument<UICustomizationType>(store, { poolId, kind: 'ui', id }) ??
  readDocument<UICustomizationType>(store, { poolId, kind: 'ui', id: 'ALL' });

function getLogo(emulator: Emulator, client: ClientRecord, branding: Branding | undefined) {
  const asset = branding?.Assets?.find(({ Category }) => Category === 'FORM_LOGO');
  if (asset?.Bytes) {
    const type = types[asset.Extension ?? ''] ?? 'image/png';
    return `data:${type};base64,${String(asset.Bytes)}`;
  }
  return findCustomization(emulator, client)?.ImageUrl;
}

/** How pages of a client look: its name, its logo, a stylesheet with its colours. */
export function getBrand(
  emulator: Emulator,
  client: ClientRecord,
): Pick<PageFrame, 'brand' | 'logo' | 'brandStyles'> {
  const branding = findBranding(emulator.store, client.poolId, client.id);
  const logo = getLogo(emulator, client, branding);
  return {
    brand: client.name,
    ...(logo ? { logo } : {}),
    ...(branding?.Settings || findCustomization(emulator, client)?.CSS
      ? { brandStyles: `/assets/brand.css?client_id=${encodeURIComponent(client.id)}` }
      : {}),
  };
}

/** Follows names into the free-form settings of a branding style. */
function setting(settings: unknown, ...path: readonly string[]): string | undefined {
  let at = settings;
  for (const name of path) {
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined;
  }
  return typeof at === 'string' && /^[0-9a-fA-F]{6}([0-9a-fA-F]{2})?$/.test(at)
    ? `#${at}`
    : undefined;
}

function toColours(settings: unknown, mode: 'lightMode' | 'darkMode'): string {
  const button = ['components', 'primaryButton', mode] as const;
  const declarations = {
    '--accent': setting(settings, ...button, 'defaults', 'backgroundColor'),
    '--accent-hover': setting(settings, ...button, 'hover', 'backgroundColor'),
    '--on-accent': setting(settings, ...button, 'defaults', 'textColor'),
    '--page': setting(settings, 'components', 'pageBackground', mode, 'color'),
    '--card': setting(settings, 'components', 'form', mode, 'backgroundColor'),
  };
  return Object.entries(declarations)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value};`)
    .join(' ');
}

/**
 * The colours of a client's branding style, and the style sheet of its classic pages. Served as a file
 * of its own, so that the pages' policy needs no exception.
 */
export function brandStyles(emulator: Emulator, clientId: string): string {
  const client = emulator.store.get<ClientRecord>('clients', clientId);
  const branding = client && findBranding(emulator.store, client.poolId, client.id);
  const settings = branding?.Settings;
  return `:root { ${toColours(settings, 'lightMode')} }
@media (prefers-color-scheme: dark) { :root { ${toColours(settings, 'darkMode')} } }
${safeStyles((client && findCustomization(emulator, client)?.CSS) ?? '')}
`;
}
