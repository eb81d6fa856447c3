/** Whether members of a tenant need a second factor: none, all, or those whom no connection vouches for. */
export const MFA_POLICIES = ['off', 'required', 'required_unless_sso'] as const;

export type MfaPolicy = (typeof MFA_POLICIES)[number];

/** The most days that members may be given to set one up. */
export const MAX_MFA_GRACE_DAYS = 30;

/** Days before the end of which members are told, once each. */
export const MFA_WARNING_DAYS = [7, 3, 1] as const;
