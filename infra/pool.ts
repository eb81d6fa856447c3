import { definePool } from '@gatehouse/cognito/pool-file';

/**
 * The user pool: what `npm run gatehouse -- provision`, the embedded Cognito of `npm start` and the
 * CDK stack all make. What an installation's own settings say (addresses, secrets, whether anyone may
 * sign up, social providers, apps without a secret) is in `.env.example`, since the app reads it too.
 *
 * "For life" marks what Cognito lets no one change: another value is refused for a pool that is there.
 */
export const pool = definePool({
  /** By this name provisioning finds its pool; `--pool-name` makes a second one of the same kind. */
  name: 'gatehouse',

  /** Tags for costs and owners. */
  tags: {},

  /**
   * `ESSENTIALS` or `PLUS`. Left out: Essentials for a new pool, as it is for one that is there.
   * Lite has neither passkeys nor pages in your colours.
   */
  // plan: 'PLUS',

  /** AWS refuses to delete the pool while this is on. */
  deletionProtection: true,

  /** What people type to sign in. For life. The app follows e-mail alone. */
  signIn: { by: ['email'], caseSensitive: false },

  attributes: {
    /** What everyone must have. For life. */
    required: ['email'],
    /**
     * Further attributes, by name without `custom:`, such as
     * `department: { type: 'String', maxLength: 64, people: 'read' }`. `type` is String, Number,
     * Boolean or DateTime; `people` says what a person's own tokens may do: none, read or write.
     * One can be added later; none can be changed or taken away. The app shows none of them.
     */
    custom: {},
  },

  /**
   * Length counts, and no rule about kinds of characters (ASVS 5.0, 6.2). `history` (PLUS or
   * ESSENTIALS) refuses the last so many; `temporaryDays` is how long an invitation's password lasts.
   * A policy that someone made stricter in the pool stays so.
   */
  passwords: {
    minimumLength: 12,
    lowercase: false,
    uppercase: false,
    digits: false,
    symbols: false,
    // history: 5,
    temporaryDays: 7,
  },

  /**
   * `optional` or `required` of everyone; by an authenticator app or a passkey that asks who holds it.
   * A tenant can require it of its own members either way.
   */
  secondFactor: 'optional',

  /** Cognito's own mails. Left out: its built-in sender, at most 50 a day. The stack sets SES by itself. */
  // mail: { by: 'ses', from: 'Acme <no-reply@example.com>', identityArn: 'arn:aws:ses:…' },

  /**
   * `audit` or `enforced`: compromised passwords and risky sign-ins, and what people say of those with a new
   * browser. Needs the plan PLUS.
   */
  // threatProtection: 'enforced',

  clients: {
    /**
     * Lives of tokens: access (and id) 5 minutes to 24 hours, refresh 1 hour to 3650 days. `web` is the
     * app itself, whose sessions end with the refresh token at the latest; `account` changes one's own
     * account; `public` are the apps of `PUBLIC_CLIENTS`.
     */
    web: { access: '60 minutes', refresh: '8 hours' },
    account: { access: '10 minutes', refresh: '60 minutes' },
    public: { access: '15 minutes', refresh: '8 hours' },
    /**
     * Clients of programs beside Gatehouse, each with `name`, `secret`, `flow` (`code` or
     * `client_credentials`), `scopes`, `callbackUrls`, `signOutUrls`, `direct` flows and `tokens`.
     * Our API takes the tokens of none of them.
     */
    further: [],
  },

  /** Groups that exist from the start, with a role (`roleArn`, `precedence`) where one is wanted. */
  groups: { 'platform:operator': { description: 'Staff of the SaaS' } },
});
