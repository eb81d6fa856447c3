'use client';

import { Button } from '@gatehouse/ui/button';
import { SelectField, TextField } from '@gatehouse/ui/field';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { Plus, X } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi, ifMatch } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';
import type { ConnectionPath, ShownConnection } from './shown-connection.ts';

interface MappingFormProps {
  path: ConnectionPath;
  connection: Pick<ShownConnection, 'mappings' | 'version'>;
  /** What a group can lead to: base roles below owner, and the tenant's own. */
  roles: readonly { readonly id: string; readonly name: string }[];
}

/** Which role each group of the identity provider leads to. */
export function MappingForm({ path, connection, roles }: MappingFormProps) {
  const t = useTranslations('ssoSettings.mappings');
  const router = useRouter();
  const ready = useReady();
  const [rows, setRows] = useState(() =>
    connection.mappings.map((mapping, index) => ({ key: index, ...mapping })),
  );
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const groups = values.getAll('group').map(String);
    const chosen = values.getAll('role').map(String);
    await callApi('PATCH', '/tenants/{tenant}/sso/connections/{connectionId}/role-mappings', {
      path,
      header: ifMatch(connection.version),
      body: { mappings: groups.map((group, index) => ({ group, role: chosen[index] ?? '' })) },
    });
    showToast({ tone: 'good', text: t('saved') });
    router.refresh();
  });
  const add = () => {
    const key = Math.max(-1, ...rows.map((row) => row.key)) + 1;
    setRows([...rows, { key, group: '', role: 'member' }]);
  };
  return (
    <section aria-labelledby="mappings" className="grid gap-3 border-t border-line pt-4">
      <h3 id="mappings" className="text-base font-semibold">
        {t('title')}
      </h3>
      <p className="max-w-prose text-sm text-ink-2">{t('text')}</p>
      <Form faults={splitFieldErrors(problem, {})} onSubmit={start}>
        {rows.length === 0 && <p className="text-sm text-ink-2">{t('empty')}</p>}
        {rows.map(({ key, group, role }) => (
          <div key={key} className="flex items-end gap-2">
            <TextField
              className="min-w-0 flex-1"
              label={t('group')}
              name="group"
              autoComplete="off"
              spellCheck={false}
              defaultValue={group}
            />
            <SelectField
              className="w-40 shrink-0"
              label={t('role')}
              name="role"
              defaultValue={role}
            >
              {roles.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectField>
            <Button
              variant="ghost"
              size="icon"
              aria-label={t('remove', { group })}
              onClick={() => setRows(rows.filter((row) => row.key !== key))}
            >
              <X aria-hidden="true" className="size-4" />
            </Button>
          </div>
        ))}
        <div className="flex flex-wrap justify-between gap-2">
          <Button disabled={!ready} onClick={add}>
            <Plus aria-hidden="true" className="size-4" />
            {t('add')}
          </Button>
          <Button type="submit" variant="primary" disabled={!ready} pending={pending}>
            {t('save')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
