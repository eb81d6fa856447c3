/** Minutes for which an owner can let staff in. */
export const SUPPORT_MINUTES = [60, 240, 1_440] as const;

export type SupportMinutes = (typeof SUPPORT_MINUTES)[number];

/** For so long an owner can answer a request. */
export const SUPPORT_ANSWER_HOURS = 72;

/** By what staff are inside a tenant. */
export interface SupportAccess {
  readonly id: string;
  /** Not only to look. */
  readonly writes: boolean;
  readonly until: Date;
}
