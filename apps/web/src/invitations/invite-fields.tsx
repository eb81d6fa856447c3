'use client';

import { INVITATION_DAYS, MESSAGE_LENGTH } from '@gatehouse/domain/invitation';
import { SelectField, TextField } from '@gatehouse/ui/field';
import { useTranslations } from 'next-intl';
import type { Faults } from '#src/forms/field-errors.ts';
import type { RoleChoice } from '#src/roles/role-choices.ts';
import { RoleField } from '#src/roles/role-field.tsx';

/** Terms to choose from. */
const DAYS = [1, 3, INVITATION_DAYS.usual, 14, INVITATION_DAYS.most];

/** Each field with the codes of problems that are about its value. */
export const INVITE_FIELDS = {
  email: ['member.exists', 'invitation.exists'],
  role: ['role.above_own'],
  message: [],
  days: [],
} as const;

interface InviteFieldsProps {
  choices: readonly RoleChoice[];
  /** The value of the chosen one. */
  role: string;
  errors: Faults<keyof typeof INVITE_FIELDS>['at'];
  onRole: (value: string) => void;
}

/** Whom to invite, as what, with which message and for how long. */
export function InviteFields({ choices, role, errors, onRole }: InviteFieldsProps) {
  const t = useTranslations('inviting.create');
  const roles = useTranslations('roles');
  const chosen = choices.find((choice) => choice.value === role) ?? choices[0];

  function getHint({ value, base }: RoleChoice): string {
    return value === base
      ? roles(`sentences.${base}`)
      : t('narrowed', { base: roles(`names.${base}`) });
  }

  return (
    <>
      <TextField
        label={t('email')}
        name="email"
        type="email"
        required
        maxLength={254}
        autoComplete="off"
        hint={t('emailHint')}
        error={errors.email}
      />
      <RoleField
        label={t('role')}
        choices={choices}
        value={chosen?.value ?? ''}
        onChange={onRole}
        hint={chosen && getHint(chosen)}
        error={errors.role}
      />
      <TextField
        label={t('message')}
        name="message"
        maxLength={MESSAGE_LENGTH}
        autoComplete="off"
        hint={t('messageHint')}
        error={errors.message}
      />
      <SelectField
        label={t('days')}
        name="days"
        defaultValue={INVITATION_DAYS.usual}
        error={errors.days}
      >
        {DAYS.map((days) => (
          <option key={days} value={days}>
            {t('daysChoice', { days })}
          </option>
        ))}
      </SelectField>
    </>
  );
}
