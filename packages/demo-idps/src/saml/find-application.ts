import type { Idp } from '../idp/idp.ts';
import type { SamlApplication } from '../state/applications.ts';
import { Refusal } from '../refusal.ts';
import { getSamlUrls } from '../idp/urls.ts';
import type { AuthnRequest } from './authn-request.ts';

/**
 * Who gets the answer: an application that is registered with this ACS, or any that takes answers at
 * a trusted origin.
 *
 * @throws Refusal when the request is not for us, or no one may have the answer
 */
export function findApplication(idp: Idp, request: AuthnRequest): SamlApplication {
  const { issuer: entityId, acsUrl, destination, nameIdFormat } = request;
  const { ssoUrl } = getSamlUrls(idp);
  if (destination !== undefined && destination !== ssoUrl) {
    throw new Refusal(`The request is for ${destination}, and this is ${ssoUrl}.`);
  }
  const registered = idp.file.value.samlApplications.find((one) => one.entityId === entityId);
  const asked = acsUrl ?? registered?.acsUrl;
  const isTrusted =
    asked !== undefined &&
    URL.canParse(asked) &&
    idp.trustedOrigins.includes(new URL(asked).origin);
  if (asked === undefined || (asked !== registered?.acsUrl && !isTrusted)) {
    throw new Refusal(
      `No application ${entityId} with the assertion consumer ${acsUrl ?? '(none)'} is registered.`,
    );
  }
  return { entityId, acsUrl: asked, ...(nameIdFormat ? { nameIdFormat } : {}) };
}
