import type { Locale } from '@gatehouse/domain/locale';

type Signs = readonly (readonly [sign: RegExp, name: string])[];

/** In this order: most browsers also name the ones that they descend from. */
const BROWSERS: Signs = [
  [/\b(Edg|EdgA|EdgiOS)\//, 'Edge'],
  [/\b(OPR|Opera)\b/, 'Opera'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\bHeadlessChrome\//, 'Headless Chrome'],
  [/\b(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bVersion\/\S+.*\bSafari\//, 'Safari'],
  [/^curl\//, 'curl'],
];

const SYSTEMS: Signs = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\b(Macintosh|Mac OS X)\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/**
 * What people call the device behind a user agent, e.g. "Firefox on Windows". Only words from the
 * lists above get out: the header is whatever the sender wrote.
 */
export function deviceLabel(userAgent: string): string {
  const browser = find(BROWSERS, userAgent);
  const system = find(SYSTEMS, userAgent);
  if (browser && system) return `${browser}${ON}${system}`;
  return browser ?? system ?? UNKNOWN;
}

const ON = ' on ';
const UNKNOWN = 'Unknown device';

/** A label in the reader's language: the names are the same, the words between them are not. */
export function deviceLabelIn(locale: Locale, label: string): string {
  if (locale === 'en') return label;
  if (label === UNKNOWN) return 'Unbekanntes Gerät';
  return label.replace(ON, /\b(iPhone|iPad)$/.test(label) ? ' auf dem ' : ' unter ');
}

function find(signs: Signs, userAgent: string): string | undefined {
  return signs.find(([sign]) => sign.test(userAgent))?.[1];
}
