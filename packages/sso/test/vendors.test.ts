import { expect, it } from 'vitest';
import { getProtocols, VENDOR_NAMES, VENDORS } from '../src/vendors.ts';

it.each(VENDORS)('%s offers SAML first, and names an e-mail for each protocol', (vendor) => {
  expect(getProtocols(vendor)[0]).toBe('saml');
  for (const protocol of getProtocols(vendor)) {
    expect(VENDOR_NAMES[vendor][protocol]?.email).toMatch(/email/);
  }
});
