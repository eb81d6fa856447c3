/** Days that a reader of a tenant's usage can ask for. */
export const USAGE_DAYS = [30, 90, 365] as const;
export type UsageDays = (typeof USAGE_DAYS)[number];

/** States of an invitation, as a page of numbers tells them: an open one can have expired. */
export const INVITATION_STATES = ['pending', 'accepted', 'expired', 'revoked'] as const;
