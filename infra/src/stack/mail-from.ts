import { BRAND } from '@gatehouse/brand/brand';

import type { Installation } from './installation.ts';

/** The address that all mail comes from. */
export const mailAddress = ({ mailDomain }: Installation) => `no-reply@${mailDomain}`;

/** The same, with the name of the product. */
export const mailFrom = (installation: Installation) =>
  `${BRAND.name} <${mailAddress(installation)}>`;
