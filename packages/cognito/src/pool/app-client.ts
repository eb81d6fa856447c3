import { z } from 'zod';

import { longLife, shortLife } from './token-life.ts';

/** Lives of the tokens of one kind of client. */
export const tokens = (access: string, refresh: string) =>
  z.strictObject({ access: shortLife, refresh: longLife }).prefault({ access, refresh });

/** Of what another client of the pool may ask for; our own scopes are beside these. */
const SELF_SERVICE = 'aws.cognito.signin.user.admin';

/** Names that end the names of the app's own clients. */
const OWN = /^(account|sso)$/;

/** https, or http on the developer's own machine, or the scheme of an app (RFC 8252 §7.1). */
const address = z.string().refine((text) => {
  const url = URL.parse(text);
  if (!url || url.hash !== '') return false;
  if (url.protocol === 'http:') return url.hostname === 'localhost';
  return url.protocol === 'https:' || /^[a-z][a-z0-9+-]*(\.[a-z0-9+-]+)+:$/.test(url.protocol);
}, 'is an https address, http://localhost or the scheme of an app, with no #');

/** A further app client of the pool: of a program beside Gatehouse, whose tokens our API takes from no one. */
export const furtherClient = z
  .strictObject({
    name: z
      .string()
      .regex(/^[\w\s+=,.@-]{1,128}$/)
      .refine((name) => !OWN.test(name), 'is a name of ours'),
    /** Whether it can keep one: a server can, a page or an app on a phone can't. For ever. */
    secret: z.boolean(),
    /** How it gets tokens at the hosted pages: for a person (`code`, with PKCE) or for itself. */
    flow: z.enum(['code', 'client_credentials']),
    scopes: z.array(z.string().min(1)).min(1),
    callbackUrls: z.array(address).max(100).default([]),
    signOutUrls: z.array(address).max(100).default([]),
    /** Ways around the hosted pages, for a program with pages of its own. */
    direct: z
      .array(z.enum(['ALLOW_USER_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH']))
      .default([]),
    tokens: tokens('60 minutes', '8 hours'),
  })
  .check(({ value, issues }) => {
    const refuse = (path: string, message: string) =>
      issues.push({ code: 'custom', path: [path], input: value, message });
    if (value.scopes.includes(SELF_SERVICE)) {
      refuse(
        'scopes',
        `has ${SELF_SERVICE}, which lets a token change the account: the app's own client alone does`,
      );
    }
    if (value.flow === 'client_credentials') {
      if (!value.secret) refuse('secret', 'is true for client_credentials');
      if (value.callbackUrls.length > 0) {
        refuse('callbackUrls', 'is of no use for client_credentials');
      }
      if (!value.scopes.every((scope) => scope.includes('/'))) {
        refuse(
          'scopes',
          'are scopes of a resource server for client_credentials, such as api/read',
        );
      }
    } else if (value.callbackUrls.length === 0) {
      refuse('callbackUrls', 'is needed for the flow code');
    }
  });

/** One, read. */
export type FurtherClient = z.output<typeof furtherClient>;
