import { isSocial, type Idp } from '../idp/idp.ts';
import { getName, type Person } from '../people/person.ts';

/** Which claims a scope releases: an enterprise tells groups, a social provider does not. */
export const getScopeClaims = (idp: Idp) => ({
  openid: ['sub', 'amr', 'auth_time', ...(isSocial(idp) ? [] : ['groups'])],
  email: ['email', 'email_verified'],
  profile: ['name', 'given_name', 'family_name', 'preferred_username', 'locale'],
});

/** What there is to say of a person. */
export const toClaims = (idp: Idp, person: Person) => ({
  sub: person.id,
  email: person.email,
  email_verified: person.emailVerified,
  name: getName(person),
  given_name: person.givenName,
  family_name: person.familyName,
  ...(isSocial(idp)
    ? { locale: 'en' }
    : { preferred_username: person.email, groups: [...person.groups] }),
});
