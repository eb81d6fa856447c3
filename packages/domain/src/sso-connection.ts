/** `draft`: never used yet. `inactive`: was used, and may be again. */
export const CONNECTION_STATUSES = ['draft', 'active', 'inactive'] as const;

export type ConnectionStatus = (typeof CONNECTION_STATUSES)[number];

/** When groups decide roles: at a person's first sign-in by the connection, or at each. */
export const ROLE_MODES = ['first_sign_in', 'every_sign_in'] as const;

export type RoleMode = (typeof ROLE_MODES)[number];

/** What becomes of someone in none of the mapped groups: the default role, or a refusal. */
export const UNMAPPED_RULES = ['default', 'refuse'] as const;

export type UnmappedRule = (typeof UNMAPPED_RULES)[number];

/** Roles that an identity provider can lead to: never owner (R6). */
export const CONNECTION_ROLES = ['admin', 'member', 'viewer'] as const;

export type ConnectionRole = (typeof CONNECTION_ROLES)[number];

/** Whether a tenant's members may sign in by its connections, or must. */
export const SSO_POLICIES = ['off', 'optional', 'required'] as const;

export type SsoPolicy = (typeof SSO_POLICIES)[number];

/** Connections that a tenant may have. */
export const MAX_CONNECTIONS = 10;

/** Groups that a connection may map. */
export const MAX_ROLE_MAPPINGS = 100;

/** Certificates that a connection may trust at a time: the present ones, and those to come. */
export const MAX_CERTIFICATES = 10;

/** Owners who may sign in by the pool where everyone else must use a connection. */
export const MAX_BREAK_GLASS = 3;

/** Hours for which a passed test, and a sign-in by the connection, count as recent. */
export const RECENT_TEST_HOURS = 24;

/** Days before a certificate's end at which the owners are told, once each. */
export const CERTIFICATE_WARNING_DAYS = [90, 30, 14, 7, 1] as const;

/** Days for which attempts are shown. */
export const ATTEMPT_DAYS = 30;

/** Days for which an answer may be read as it arrived. */
export const ANSWER_DAYS = 7;

/** Attempts that are shown of a connection. */
export const SHOWN_ATTEMPTS = 50;
