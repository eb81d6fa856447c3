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
  /** A code of this many digits. */
  readonly code?: 6 | 8;
  /** Words of the button that shows what is typed. */
  readonly reveal?: string;
  readonly autofocus?: boolean;
}

const nothing = raw('');

const CODE_CLASS = { 6: ' code six', 8: ' code eight' } as const;

export function field(given: Field): Markup {
  const id = `field-${given.name.replace(/[^\w-]/g, '-')}`;
  const input = html`<input
    id="${id}"
    name="${given.name}"
    type="${given.type}"
    autocomplete="${given.autocomplete}"
    ${given.value === undefined ? nothing : html`value="${given.value}"`}
    ${given.hint ? html`aria-describedby="${id}-hint"` : nothing}
    class="inputField-customizable${given.code ? CODE_CLASS[given.code] : ''}"
    ${given.code ? raw('inputmode="numeric" maxlength="12"') : nothing}
    ${given.autofocus ? raw('autofocus') : nothing}
    ${
      given.type === 'password' || given.type === 'text' || given.type === 'email'
        ? raw('autocapitalize="none" spellcheck="false"')
        : nothing
    }
    ${given.required === false ? nothing : raw('required')}
  />`;
  return html`<div class="field">
    <label class="label-customizable" for="${id}">${given.label}</label>
    ${given.reveal === undefined ? input : withReveal(input, id, given)}
    ${given.hint ? html`<div class="hint" id="${id}-hint">${given.hint}</div>` : nothing}
  </div>`;
}

/** The button is there with the script that it needs. */
function withReveal(input: Markup, id: string, { reveal: words = '' }: Field): Markup {
  return html`<div class="secret">
    ${input}
    <button
      type="button"
      class="reveal"
      data-reveal="${id}"
      aria-controls="${id}"
      aria-pressed="false"
      hidden
    >
      ${words}
    </button>
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
