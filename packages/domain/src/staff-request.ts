/** For so long a second member of staff can answer a request. */
export const STAFF_ANSWER_HOURS = 24;

/** `one`: staff act alone. `second`: what cannot be undone waits for a second of them. */
export type StaffApproval = 'one' | 'second';
