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

/** An asset of a branding style as a data URL. */
function findAsset(branding: Branding | undefined, category: string, dark = false) {
  const asset = branding?.Assets?.find(
    ({ Category, ColorMode }) => Category === category && (ColorMode === 'DARK') === dark,
  );
  if (!asset?.Bytes) return undefined;
  const type = types[asset.Extension ?? ''] ?? 'image/png';
  return `data:${type};base64,${String(asset.Bytes)}`;
}

/** How pages of a client look: its name, its logo and icon, a stylesheet with its colours. */
export function getBrand(
  emulator: Emulator,
  client: ClientRecord,
): Pick<PageFrame, 'brand' | 'logo' | 'darkLogo' | 'icon' | 'brandStyles'> {
  const branding = findBranding(emulator.store, client.poolId, client.id);
  const customization = findCustomization(emulator, client);
  const logo = findAsset(branding, 'FORM_LOGO') ?? customization?.ImageUrl;
  const icon = findAsset(branding, 'FAVICON_SVG') ?? findAsset(branding, 'FAVICON_ICO');
  const darkLogo = findAsset(branding, 'FORM_LOGO', true);
  return {
    brand: client.name,
    ...(logo ? { logo } : {}),
    ...(darkLogo ? { darkLogo } : {}),
    ...(icon ? { icon } : {}),
    ...(branding?.Settings || customization?.CSS
      ? { brandStyles: `/assets/brand.css?client_id=${encodeURIComponent(client.id)}` }
      : {}),
  };
}

/** Follows names into the free-form settings of a branding style. */
function follow(settings: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, name) =>
      typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined,
    settings,
  );
}

/** A colour of the settings, six or eight hexadecimal digits there. */
function setting(settings: unknown, ...path: readonly string[]): string | undefined {
  const value = follow(settings, path);
  return typeof value === 'string' && /^[0-9a-fA-F]{6}([0-9a-fA-F]{2})?$/.test(value)
    ? `#${value}`
    : undefined;
}

function toColours(settings: unknown, mode: 'lightMode' | 'darkMode'): string {
  const colour = (...path: readonly string[]) => setting(settings, ...path);
  const button = ['components', 'primaryButton', mode] as const;
  const input = ['componentClasses', 'input', mode, 'defaults'] as const;
  return toDeclarations({
    '--accent': colour(...button, 'defaults', 'backgroundColor'),
    '--accent-hover': colour(...button, 'hover', 'backgroundColor'),
    '--on-accent': colour(...button, 'defaults', 'textColor'),
    '--page': colour('components', 'pageBackground', mode, 'color'),
    '--card': colour('components', 'form', mode, 'backgroundColor'),
    '--card-line': colour('components', 'form', mode, 'borderColor'),
    '--text': colour('components', 'pageText', mode, 'headingColor'),
    '--muted': colour('components', 'pageText', mode, 'descriptionColor'),
    '--line': colour(...input, 'borderColor'),
    '--field': colour(...input, 'backgroundColor'),
    '--link': colour('componentClasses', 'link', mode, 'defaults', 'textColor'),
    '--ring': colour('componentClasses', 'focusState', mode, 'borderColor'),
  });
}

/** Corners, in pixels. */
function toRadii(settings: unknown): string {
  return toDeclarations({
    '--radius': radius(settings, 'componentClasses', 'input', 'borderRadius'),
    '--radius-button': radius(settings, 'componentClasses', 'buttons', 'borderRadius'),
    '--radius-card': radius(settings, 'components', 'form', 'borderRadius'),
  });
}

function radius(settings: unknown, ...path: readonly string[]): string | undefined {
  const value = follow(settings, path);
  return typeof value === 'number' && value >= 0 && value <= 100 ? `${value}px` : undefined;
}

function toDeclarations(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
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
  return `:root { ${toColours(settings, 'lightMode')} ${toRadii(settings)} }
@media (prefers-color-scheme: dark) { :root { ${toColours(settings, 'darkMode')} } }
${safeStyles((client && findCustomization(emulator, client)?.CSS) ?? '')}
`;
}
