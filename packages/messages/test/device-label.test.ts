import { expect, it } from 'vitest';
import { toDeviceLabel } from '../src/device-label.ts';

it.each([
  ['Firefox on Windows', 'Firefox unter Windows'],
  ['Samsung Internet on Android', 'Samsung Internet unter Android'],
  ['Safari on iPhone', 'Safari auf dem iPhone'],
  ['curl', 'curl'],
  ['Unknown device', 'Unbekanntes Gerät'],
])('%s is %s in German', (label, german) => {
  expect([toDeviceLabel('en', label), toDeviceLabel('de', label)]).toEqual([label, german]);
});
