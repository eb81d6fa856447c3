import type { ShownConnection } from './shown-connection.ts';

/** Names of products, the same in every language. */
const VENDOR_NAMES = {
  okta: 'Okta',
  entra: 'Microsoft Entra ID',
  google: 'Google Workspace',
  pingone: 'PingOne',
  jumpcloud: 'JumpCloud',
} as const;

export const PROTOCOL_NAMES = { saml: 'SAML 2.0', oidc: 'OpenID Connect' } as const;

/** @param another what one that has no name here is called */
export function getVendorName(vendor: ShownConnection['vendor'], another: string): string {
  return vendor === 'generic' ? another : VENDOR_NAMES[vendor];
}
