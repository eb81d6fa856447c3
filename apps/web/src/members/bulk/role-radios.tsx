'use client';

import { useTranslations } from 'next-intl';
import type { RoleChoice } from '#src/roles/role-choices.ts';

interface RoleRadiosProps {
  choices: readonly RoleChoice[];
  error: string | undefined;
}

/** The role that many are to have: all of them in sight, one click. */
export function RoleRadios({ choices, error }: RoleRadiosProps) {
  const t = useTranslations('members.bulk.change-role');
  const roles = useTranslations('roles');
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 text-sm font-medium">{t('label')}</legend>
      <div className="grid max-h-[45vh] gap-1.5 overflow-auto p-0.5">
        {choices.map(({ value, name, base }) => (
          <label
            key={value}
            className="flex min-h-11 cursor-pointer items-center gap-3 rounded-md border border-line px-3 py-2 text-sm has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name="role"
              value={value}
              required
              className="size-4 accent-accent"
            />
            <span className="grid min-w-0">
              <span className="font-medium wrap-anywhere">{name}</span>
              <span className="text-ink-2">
                {value === base
                  ? roles(`sentences.${base}`)
                  : t('narrowed', { base: roles(`names.${base}`) })}
              </span>
            </span>
          </label>
        ))}
      </div>
      {error && <p className="text-sm text-danger-ink">{error}</p>}
    </fieldset>
  );
}
