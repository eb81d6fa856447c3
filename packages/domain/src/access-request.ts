/** Days for which a member's request for a permission waits for an answer. */
export const ACCESS_REQUEST_DAYS = 14;
