import type { Role } from './role.ts';

/** A role as people know it: a base role, or the name of a custom one. */
export interface NamedRole {
  readonly role: Role;
  readonly customRole: string | null;
}

/** What a person is told by kind, with its facts. Of a tenant it holds no more than it says here. */
export interface NotificationFacts {
  /** Someone invites them. */
  'invitation.received': {
    readonly tenantName: string;
    readonly inviterName: string;
    readonly role: Role;
    readonly generation: number;
  };
  /** Their role in a tenant is another one. */
  'member.role_changed': { readonly from: NamedRole; readonly to: NamedRole };
  /** They are asked to set up a second factor, for a tenant that they are in. */
  'member.mfa_reminded': Readonly<Record<never, never>>;
  /** Their days without the second factor that a tenant requires end; 1 for the last. */
  'member.mfa_due': { readonly days: number };
  /** Someone signed in as them with a browser that had not been seen before. */
  'session.new_device': { readonly device: string; readonly address: string | null };
  /**
   * To owners: a verified domain's record is `missing`, the domain has `lapsed` for that, or a lapsed
   * one is `taken`, verified by another tenant.
   */
  'domain.attention': {
    readonly domain: string;
    readonly event: 'missing' | 'lapsed' | 'taken';
  };
  /** To those who may invite: someone with an address of a verified domain asks to join. */
  'join_request.made': { readonly name: string; readonly email: string };
  /** To those who can change the role: a member asks for a permission. */
  'access_request.made': {
    readonly userId: string;
    readonly name: string;
    readonly permission: string;
  };
  /** To who asked for a permission: they were turned down. */
  'access_request.refused': { readonly permission: string };
  /** To who asked. Whoever was turned down may not look the tenant up. */
  'join_request.answered': { readonly tenantName: string; readonly approved: boolean };
  /** To owners and to who made it: an API key expires soon. */
  'api_key.ends': { readonly key: string; readonly hint: string; readonly days: number };
  /** Someone else revoked a personal key of theirs. */
  'personal_key.revoked': { readonly key: string; readonly by: string };
  /** Someone else cut off an app of theirs, or, by no one, a token or code of it was used twice. */
  'connected_app.ended': { readonly app: string; readonly by: string | null };
  /** An owner got into the tenant without the identity provider that it requires. */
  'sso.break_glass_used': { readonly name: string; readonly address: string | null };
  /** An owner who gets in without the identity provider has no second factor any more. */
  'sso.break_glass_unprotected': { readonly name: string };
  /** A certificate of a connection ends soon, or has ended: then there are no days left. */
  'sso.certificate_ends': { readonly connection: string; readonly days: number };
  /** A webhook was switched off: it did not answer for days, or no one answers for it any more. */
  'webhook.switched_off': {
    readonly host: string;
    readonly reason: 'failing' | 'authority';
  };
  /** An identity provider's metadata says something else, which was not taken over. */
  'sso.metadata_changed': { readonly connection: string };
  /** Staff have made the tenant read-only. */
  'tenant.suspended': { readonly reason: string };
  /** Staff ask to be let into the tenant. */
  'support.requested': { readonly operatorName: string; readonly reason: string };
  /** It may be written again. */
  'tenant.reactivated': Readonly<Record<never, never>>;
}

export type NotificationKind = keyof NotificationFacts;

/** What owners of a tenant are told, always by mail as well. */
export const OWNER_KINDS = [
  'sso.break_glass_used',
  'sso.break_glass_unprotected',
  'sso.certificate_ends',
  'sso.metadata_changed',
  'tenant.suspended',
  'tenant.reactivated',
  'webhook.switched_off',
  'support.requested',
] as const;

export type OwnerKind = (typeof OWNER_KINDS)[number];

/** The kinds that come by mail as well, unless the person wants none. An invitation is a mail. */
export const MAILED_KINDS = [
  'member.role_changed',
  'member.mfa_reminded',
  'member.mfa_due',
  'session.new_device',
  'domain.attention',
  'join_request.made',
  'join_request.answered',
  'api_key.ends',
  'personal_key.revoked',
  'connected_app.ended',
  'access_request.made',
  'access_request.refused',
] as const;

export type MailedKind = (typeof MAILED_KINDS)[number];

/** One notification of any kind. */
export type AnyNotification = {
  [Kind in NotificationKind]: { readonly kind: Kind; readonly facts: NotificationFacts[Kind] };
}[NotificationKind];
