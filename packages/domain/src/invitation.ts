export const INVITATION_STATUSES = ['pending', 'accepted', 'expired', 'revoked'] as const;

export type InvitationStatus = (typeof INVITATION_STATUSES)[number];

/** How far the mail is: still queued, handed to the mail server, given up, or held back. */
export const DELIVERY_STATUSES = ['queued', 'sent', 'failed', 'held'] as const;

export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** An invitation is good for seven days unless its inviter chooses otherwise (decision D9). */
export const INVITATION_DAYS = { least: 1, usual: 7, most: 30 } as const;

/** Characters that an inviter may write to the invited. */
export const MESSAGE_LENGTH = 500;
