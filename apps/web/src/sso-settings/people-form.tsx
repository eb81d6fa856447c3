'use client';

import { Checkbox } from '@gatehouse/ui/checkbox';
import { SelectField, TextField } from '@gatehouse/ui/field';
import { useTranslations } from 'next-intl';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getChoice, getText } from '#src/forms/form.tsx';
import { SaveButton } from '#src/forms/save-button.tsx';
import type { ConnectionPath, ShownConnection } from './shown-connection.ts';
import { useEditConnection } from './use-edit-connection.ts';

const ROLES = ['admin', 'member', 'viewer'] as const;
const MODES = ['first_sign_in', 'every_sign_in'] as const;
const RULES = ['default', 'refuse'] as const;

interface PeopleFormProps {
  path: ConnectionPath;
  connection: ShownConnection;
}

/** Who becomes a member by a connection, and with which role. */
export function PeopleForm({ path, connection }: PeopleFormProps) {
  const t = useTranslations('ssoSettings.people');
  const roles = useTranslations('roles.names');
  const { version, name, jit, mfaTrusted, defaultRole, roleMode, unmapped } = connection;
  const saved = { name, jit, mfaTrusted, defaultRole, roleMode, unmapped };
  const { start, pending, problem } = useEditConnection(
    { path, version },
    t('saved'),
    (values) => ({
      name: getText(values, 'name'),
      jit: values.has('jit'),
      mfaTrusted: values.has('mfaTrusted'),
      defaultRole: getChoice(values, 'defaultRole', ROLES),
      roleMode: getChoice(values, 'roleMode', MODES),
      unmapped: getChoice(values, 'unmapped', RULES),
    }),
  );
  const faults = splitFieldErrors(problem, { name: [] });
  return (
    <Form faults={faults} onSubmit={start} asks pending={pending} saved={saved}>
      <p className="text-sm text-ink-2">{t('text')}</p>
      <TextField
        label={t('name')}
        name="name"
        required
        maxLength={80}
        autoComplete="off"
        defaultValue={name}
        error={faults.at.name}
      />
      <Checkbox name="jit" defaultChecked={jit} label={t('jit')} />
      <p className="text-sm text-ink-2">{t('jitHint')}</p>
      <Checkbox name="mfaTrusted" defaultChecked={mfaTrusted} label={t('mfaTrusted')} />
      <div className="grid gap-4 sm:grid-cols-3">
        <SelectField label={t('defaultRole')} name="defaultRole" defaultValue={defaultRole}>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {roles(role)}
            </option>
          ))}
        </SelectField>
        <SelectField label={t('roleMode')} name="roleMode" defaultValue={roleMode}>
          {MODES.map((mode) => (
            <option key={mode} value={mode}>
              {t(mode)}
            </option>
          ))}
        </SelectField>
        <SelectField label={t('unmapped')} name="unmapped" defaultValue={unmapped}>
          {RULES.map((rule) => (
            <option key={rule} value={rule}>
              {t(rule)}
            </option>
          ))}
        </SelectField>
      </div>
      <div className="flex justify-end">
        <SaveButton pending={pending}>{t('save')}</SaveButton>
      </div>
    </Form>
  );
}
