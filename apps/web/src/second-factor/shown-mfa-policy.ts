import type { MfaPolicyState } from '@gatehouse/api/schemas';

/** Of whom a tenant requires a second factor, as its page shows it. */
export type ShownMfaPolicy = Omit<MfaPolicyState, 'setAt'> & { readonly setAt: Date | null };
