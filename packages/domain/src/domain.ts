/**
 * How a tenant's claim to a mail domain stands. `pending`: the proof is awaited. `verified`: theirs
 * alone, of all tenants. `lapsed`: the record was gone for too long. `released`: they gave it up.
 */
export const DOMAIN_STATES = ['pending', 'verified', 'lapsed', 'released'] as const;

export type DomainState = (typeof DOMAIN_STATES)[number];

/**
 * What a look for the record found. `no_record`: the name has no TXT record, or is not there at all.
 * `other_record`: it has some, and none of them is the one that was asked for.
 */
export const DOMAIN_CHECKS = [
  'found',
  'no_record',
  'other_record',
  'timed_out',
  'server_failed',
] as const;

export type DomainCheck = (typeof DOMAIN_CHECKS)[number];

/**
 * What people with a verified address of the domain can do without an invitation: nothing, `ask` those who may
 * invite, or `join`.
 */
export const JOIN_POLICIES = ['off', 'ask', 'join'] as const;

export type JoinPolicy = (typeof JOIN_POLICIES)[number];

/** Domains of a tenant at most, the released ones of the last days included. */
export const MAX_DOMAINS = 100;

/** Days until a claim without a proof is dropped, and after which a claim that was given up is. */
export const PENDING_DAYS = 30;

/** Days without the record until the owners are warned. */
export const WARNED_AFTER_DAYS = 7;

/** Days without the record until the domain lapses. */
export const LAPSED_AFTER_DAYS = 14;
