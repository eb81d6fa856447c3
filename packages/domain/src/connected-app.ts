/** Seconds within which an app must redeem its code (RFC 6749 §4.1.2 allows ten minutes). */
export const CODE_SECONDS = 60;

/** Seconds for which an access token of an app is good. */
export const ACCESS_TOKEN_SECONDS = 3_600;

/** For how many days a person can connect an app. */
export const CONNECTION_DAYS = [7, 30, 90, 180] as const;

export type ConnectionDays = (typeof CONNECTION_DAYS)[number];

/** What an app can ask for; what it gets is up to its person. */
export const APP_SCOPES = ['read', 'write'] as const;

export type AppScope = (typeof APP_SCOPES)[number];

/** Why an app was stopped that showed what it must not have. */
export type MisuseReason = 'code_replayed' | 'code_mismatch' | 'refresh_reused';

/** How people know whose an app is: by the host that was proved, or as one on their own computer. */
export function toAppLabel(name: string, host: string | null): string {
  return `${name} (${host ?? 'localhost'})`;
}
