const browsers: readonly (readonly [name: string, version: RegExp])[] = [
  ['Edge', /\bEdgA?(?:iOS)?\/(\d+)/],
  ['Opera', /\bOPR\/(\d+)/],
  ['Firefox', /\b(?:Firefox|FxiOS)\/(\d+)/],
  ['Chrome', /\b(?:HeadlessChrome|Chrome|CriOS)\/(\d+)/],
  ['Safari', /\bVersion\/(\d+).*Safari\//],
];
const systems: readonly (readonly [name: string, mark: RegExp])[] = [
  ['iOS', /\b(?:iPhone|iPad)\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows NT\b/],
  ['Chrome OS', /\bCrOS\b/],
  ['Mac OS X', /\bMac ?OS ?X\b|os\/macos/],
  ['Linux', /\bLinux\b|os\/linux/],
];

function parse(userAgent: string): { browser: string; version: string; system: string } {
  const [browser, mark] = browsers.find(([, pattern]) => pattern.test(userAgent)) ?? [];
  const [, product = '', number = ''] = /^([\w.-]+)(?:\/(\d+))?/.exec(userAgent) ?? [];
  return {
    browser: browser ?? product,
    version: mark?.exec(userAgent)?.[1] ?? number,
    system: systems.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? '',
  };
}

const join = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(', ');

/** A device as events show it, e.g. "Chrome 126, Windows"; empty for no user agent. */
export function deviceName(userAgent: string): string {
  const { browser, version, system } = parse(userAgent);
  return join(`${browser} ${version}`.trim(), system);
}

/** What makes two requests come from the same device: the id if there is one, else browser and system. */
export function deviceKey(device: { deviceId?: string; userAgent: string }): string {
  const { browser, system } = parse(device.userAgent);
  return device.deviceId ?? join(browser, system);
}
