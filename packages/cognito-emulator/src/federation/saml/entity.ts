import type { Emulator } from '../../emulator.ts';

/** Entity id of a pool as a service provider; also the audience of assertions. */
export const getEntityId = (poolId: string) => `urn:amazon:cognito:sp:${poolId}`;

/** Where providers post their answers. */
export const getAssertionConsumer = ({ config }: Emulator) =>
  `${config.publicUrl}/saml2/idpresponse`;

/** Where providers post their answers to requests for logout. */
export const getLogoutService = ({ config }: Emulator) => `${config.publicUrl}/saml2/logout`;
