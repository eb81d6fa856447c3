import { html, raw } from 'hono/html';
import type { PoolRecord } from '../model/records.ts';
import { getPasswordPolicy } from '../model/password-policy.ts';
import type { Markup } from './layout.ts';
import type { Texts } from './texts/en.ts';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'email' | 'tel' | 'password' | 'date';
  readonly autocomplete: string;
  readonly value?: string | undefined;
  readonly hint?: Markup | string;
  readonly required?: boolean;
  readonly code?: boolean;
  readonly autofocus?: boolean;
}

const nothing = raw('');

export function field(given: Field): Markup {
  const id = `field-${given.name.replace(/[^\w-]/g, '-')}`;
  return html`<div class="field">
    <label class="label-customizable" for="${id}">${given.label}</label>
    <input
      id="${id}"
      name="${given.name}"
      type="${given.type}"
      autocomplete="${given.autocomplete}"
      ${given.value === undefined ? nothing : html`value="${given.value}"`}
      ${given.hint ? html`aria-describedby="${id}-hint"` : nothing}
      class="inputField-customizable${given.code ? ' code' : ''}"
      ${given.code ? raw('inputmode="numeric" maxlength="12"') : nothing}
      ${given.autofocus ? raw('autofocus') : nothing}
      ${
        given.type === 'password' || given.type === 'text' || given.type === 'email'
          ? raw('autocapitalize="none" spellcheck="false"')
          : nothing
      }
      ${given.required === false ? nothing : raw('required')}
    />
    ${given.hint ? html`<div class="hint" id="${id}-hint">${given.hint}</div>` : nothing}
  </div>`;
}

export function hidden(name: string, value: string): Markup {
  return html`<input type="hidden" name="${name}" value="${value}" />`;
}

/** What users of this pool sign in with. */
export function nameKind(pool: PoolRecord): keyof Texts['names'] {
  const names = pool.settings.UsernameAttributes ?? [];
  const aliases = pool.settings.AliasAttributes ?? [];
  if (names.length > 1) return 'emailOrPhone';
  if (names[0] === 'email') return 'email';
  if (names[0] === 'phone_number') return 'phone';
  return aliases.includes('email') ? 'usernameOrEmail' : 'username';
}

/** The name field of sign-in and recovery pages. */
export function nameField(texts: Texts, pool: PoolRecord, value: string | undefined): Markup {
  const kind = nameKind(pool);
  return field({
    name: 'username',
    label: texts.names[kind],
    type: kind === 'email' ? 'email' : 'text',
    autocomplete: 'username',
    value,
    autofocus: !value,
  });
}

/** The pool's password rules, as a hint. */
export function passwordRules({ passwordRules: texts }: Texts, pool: PoolRecord): string {
  const policy = getPasswordPolicy(pool);
  const parts = [
    policy.RequireUppercase && texts.upperCase,
    policy.RequireLowercase && texts.lowerCase,
    policy.RequireNumbers && texts.number,
    policy.RequireSymbols && texts.symbol,
  ].filter((part) => typeof part === 'string');
  return texts.sentence(policy.MinimumLength, parts);
}
