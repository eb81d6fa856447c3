import type { Idp } from '../idp/idp.ts';
import type { SignIn } from '../idp/sessions.ts';
import type { Person } from '../people/person.ts';
import { getSamlUrls } from '../idp/urls.ts';
import type { Asked } from './asked.ts';
import { toAssertion } from './assertion.ts';
import { NO_PASSIVE, SUCCESS, toResponse } from './response.ts';
import { signXml } from './sign-xml.ts';

/** Answers with an assertion; response and assertion are both signed. @returns XML */
export function answerWithAssertion(
  idp: Idp,
  asked: Asked,
  signedIn: { readonly person: Person; readonly signIn: SignIn },
): string {
  const { entityId } = getSamlUrls(idp);
  const keys = idp.file.value;
  const assertion = signXml(toAssertion(entityId, asked, signedIn), keys);
  idp.answers.add({
    protocol: 'SAML',
    application: asked.entityId,
    summary: `Assertion for ${signedIn.person.email}, sent to ${asked.acsUrl}`,
    content: assertion.replaceAll('><', '>\n<'),
  });
  return signXml(toResponse(entityId, asked, SUCCESS, assertion), keys);
}

/** Answers that no one is signed in. @returns XML */
export function answerNoPassive(idp: Idp, asked: Asked): string {
  const { entityId } = getSamlUrls(idp);
  idp.answers.add({
    protocol: 'SAML',
    application: asked.entityId,
    summary: 'Refused: no one is signed in, and no one may be asked (NoPassive)',
    content: '',
  });
  return signXml(toResponse(entityId, asked, NO_PASSIVE, ''), idp.file.value);
}
