/** How a request to join stands: it waits for an answer, or was turned down. */
export const JOIN_REQUEST_STATUSES = ['open', 'refused'] as const;

/** Days for which a request waits for an answer. */
export const JOIN_REQUEST_DAYS = 30;

/** Days until someone who was turned down may ask again. */
export const ASK_AGAIN_DAYS = 7;

/** Characters of what a person writes to those who decide. */
export const NOTE_LENGTH = 300;
