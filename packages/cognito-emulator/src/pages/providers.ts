import type { IdentityProviderType } from '@aws-sdk/client-cognito-identity-provider';
import { html } from 'hono/html';
import {
  listClientProviders,
  providerByIdentifier,
  supportsProvider,
} from '../model/identity-providers.ts';
import { field, hidden } from './fields.ts';
import type { Markup } from './layout.ts';
import { link, type Page } from './page.ts';

const labels: Readonly<Record<string, string>> = {
  LoginWithAmazon: 'Amazon',
  SignInWithApple: 'Apple',
};

function button(page: Page, { ProviderName: name = '' }: IdentityProviderType): Markup {
  return html`<a
    class="button secondary idpButton-customizable"
    href="${link(page, '/oauth2/authorize', { identity_provider: name })}"
    >${page.texts.login.withProvider(labels[name] ?? name)}</a
  >`;
}

/** For providers that have identifiers: the domain of an address says which it is. */
function corporateForm(page: Page): Markup {
  return html`<form method="post" action="${link(page, '/login')}">
    ${hidden('_csrf', page.csrf)}
    ${field({
      name: 'corporate_email',
      label: page.texts.login.companyEmail,
      type: 'email',
      autocomplete: 'email',
    })}
    <button class="secondary" type="submit">${page.texts.login.withCompany}</button>
  </form>`;
}

/** The ways to sign in elsewhere that the client offers; undefined when there are none. */
export function providerChoice(page: Page): Markup | undefined {
  const { emulator, request } = page;
  const providers = listClientProviders(emulator.store, request.client);
  if (providers.length === 0) return undefined;
  const identified = providers.filter(({ IdpIdentifiers }) => IdpIdentifiers?.length);
  const named = providers.filter(
    (provider) => provider.ProviderType !== 'SAML' || !identified.includes(provider),
  );
  return html`<div class="stack">
    ${named.map((provider) => button(page, provider))}
    ${identified.length > 0 ? corporateForm(page) : ''}
  </div>`;
}

/** Where an address leads: to the provider whose identifier is its domain, if the client has it. */
export function corporateProviderLink(page: Page, email: string): string | undefined {
  const { emulator, request } = page;
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  const provider = providerByIdentifier(emulator.store, request.pool.id, domain);
  return provider?.ProviderName && supportsProvider(request.client, provider.ProviderName)
    ? link(page, '/oauth2/authorize', { idp_identifier: domain, login_hint: email })
    : undefined;
}
