'use client';

import { Checkbox } from '@gatehouse/ui/checkbox';
import { SelectField, TextField } from '@gatehouse/ui/field';
import { showToast } from '@gatehouse/ui/toast';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { callApi, ifMatch } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getChoice, getText } from '#src/forms/form.tsx';
import { SaveBar } from '#src/forms/save-bar.tsx';
import { useAction } from '#src/forms/use-action.ts';
import type { ShownDirectory } from './shown-directory.ts';

const ROLES = ['member', 'viewer', 'admin'] as const;

/** What the directory is called, what its people get, and whether it reaches owners. */
export function RulesForm({
  slug,
  directory,
}: {
  slug: string;
  directory: Pick<ShownDirectory, 'defaultRole' | 'name' | 'ownersByScim' | 'version'>;
}) {
  const t = useTranslations('scim');
  const roles = useTranslations('roles.names');
  const router = useRouter();
  const { name, defaultRole, ownersByScim, version } = directory;
  const { start, pending, problem } = useAction(async (values: FormData) => {
    await callApi('PATCH', '/tenants/{tenant}/scim', {
      path: { tenant: slug },
      header: ifMatch(version),
      body: {
        name: getText(values, 'name'),
        defaultRole: getChoice(values, 'defaultRole', ROLES),
        ownersByScim: values.has('ownersByScim'),
      },
    });
    showToast({ tone: 'good', text: t('saved') });
    router.refresh();
  });
  const faults = splitFieldErrors(problem, { name: [] });
  return (
    <Form faults={faults} onSubmit={start} asks pending={pending} key={version}>
      <TextField
        label={t('name')}
        name="name"
        required
        maxLength={64}
        autoComplete="off"
        defaultValue={name}
        error={faults.at.name}
      />
      <SelectField
        label={t('defaultRole')}
        name="defaultRole"
        defaultValue={defaultRole}
        hint={t('defaultRoleHint')}
      >
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {roles(role)}
          </option>
        ))}
      </SelectField>
      <div>
        <Checkbox name="ownersByScim" defaultChecked={ownersByScim} label={t('owners')} />
        <p className="pl-6.5 text-sm text-ink-2 max-sm:-mt-2">{t('ownersHint')}</p>
      </div>
      <SaveBar pending={pending} />
    </Form>
  );
}
