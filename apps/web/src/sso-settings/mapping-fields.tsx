'use client';

import { Button } from '@gatehouse/ui/button';
import { SelectField, TextField } from '@gatehouse/ui/field';
import { useReady } from '@gatehouse/ui/use-ready';
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';

interface Mapping {
  readonly group: string;
  readonly role: string;
}

interface MappingFieldsProps {
  mappings: readonly Mapping[];
  /** Groups that are known, to choose from. */
  groups?: readonly string[];
  /** What a group can lead to: base roles below owner, and the tenant's own. */
  roles: readonly { readonly id: string; readonly name: string }[];
  save: (mappings: Mapping[]) => Promise<void>;
}

/** Groups, and the role that each leads to. */
export function MappingFields({ mappings, groups = [], roles, save }: MappingFieldsProps) {
  const t = useTranslations('ssoSettings.mappings');
  const ready = useReady();
  const known = useId();
  const [rows, setRows] = useState(() => toRows(mappings));
  const { start, pending, problem } = useAction((values: FormData) => {
    const chosen = values.getAll('role').map(String);
    const named = values.getAll('group').map(String);
    return save(named.map((group, index) => ({ group, role: chosen[index] ?? '' })));
  });
  const add = () => setRows([...rows, ...toRows([{ group: '', role: 'member' }])]);
  const saved = {
    group: mappings.map(({ group }) => group),
    role: mappings.map(({ role }) => role),
  };
  return (
    <Form
      faults={splitFieldErrors(problem, {})}
      onSubmit={start}
      pending={pending}
      saved={saved}
      onTheirs={() => setRows(toRows(mappings))}
    >
      {rows.length === 0 && <p className="text-sm text-ink-2">{t('empty')}</p>}
      {groups.length > 0 && (
        <datalist id={known}>
          {groups.map((group) => (
            <option key={group} value={group} />
          ))}
        </datalist>
      )}
      {rows.map(({ key, group, role }) => (
        <div key={key} className="flex items-end gap-2">
          <TextField
            className="min-w-0 flex-1"
            label={t('group')}
            name="group"
            autoComplete="off"
            spellCheck={false}
            {...(groups.length > 0 && { list: known })}
            defaultValue={group}
          />
          <SelectField className="w-40 shrink-0" label={t('role')} name="role" defaultValue={role}>
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
  );
}

let made = 0;

/** With keys that no row had before: so its fields hold what is saved. */
function toRows(mappings: readonly Mapping[]) {
  return mappings.map((mapping) => ({ key: (made += 1), ...mapping }));
}
