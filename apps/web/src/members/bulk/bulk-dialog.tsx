'use client';

import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { SelectField } from '@gatehouse/ui/field';
import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { callApi } from '#src/api-client.ts';
import { addressWith } from '#src/bulk/address-with.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';
import type { RoleChoice } from '#src/roles/role-choices.ts';
import { useSelection } from './selection.tsx';

/** Names that are read out; the rest is a number. */
const NAMED = 5;

export type BulkKind =
  'change-role' | 'sign-out' | 'reset-password' | 'deactivate' | 'reactivate' | 'remove';

/** What takes something from people. */
const DANGEROUS: readonly BulkKind[] = ['reset-password', 'deactivate', 'remove'];

/** Whose members can be changed, and with what. */
export interface BulkTarget {
  tenant: { slug: string; name: string };
  path: string;
  /** How many match the search on all pages, and what the API is asked for to reach them. */
  matching: { readonly count: number; readonly filter: Readonly<Record<string, string>> };
  /** The roles that the caller may give to many. */
  choices: readonly RoleChoice[];
}

interface BulkDialogProps extends BulkTarget {
  kind: BulkKind;
  onClose: () => void;
}

/** Says who and what before a change of many, and starts it. */
export function BulkDialog({ kind, tenant, path, matching, choices, onClose }: BulkDialogProps) {
  const t = useTranslations('members.bulk');
  const common = useTranslations('common');
  const format = useFormatter();
  const router = useRouter();
  const { chosen, allMatching, clear } = useSelection();
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const bulk = await callApi('POST', `/tenants/{tenant}/members/bulk/${kind}`, {
      path: { tenant: tenant.slug },
      body: {
        ...(kind === 'change-role' && { role: getText(values, 'role') }),
        ...(allMatching ? { matching: matching.filter } : { userIds: [...chosen.keys()] }),
      },
    });
    onClose();
    clear();
    router.push(addressWith(path, 'bulk', bulk.id));
  });
  const faults = splitFieldErrors(problem, { role: ['role.above_own'] });
  const names = [...chosen.values()];
  const more = names.length - NAMED;
  const who = allMatching
    ? t('whoMatches', { count: format.number(matching.count) })
    : format.list([...names.slice(0, NAMED), ...(more > 0 ? [t('more', { count: more })] : [])]);
  const count = allMatching ? matching.count : names.length;
  return (
    <Dialog
      title={t(`${kind}.title`, { count })}
      description={t(`${kind}.description`, { who, tenant: tenant.name })}
      onClose={onClose}
    >
      <Form faults={faults} onSubmit={start}>
        {kind === 'change-role' && (
          <SelectField
            label={t('change-role.label')}
            name="role"
            defaultValue="member"
            error={faults.at.role}
          >
            {choices.map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button
            type="submit"
            variant={DANGEROUS.includes(kind) ? 'danger' : 'primary'}
            pending={pending}
          >
            {t(`${kind}.submit`, { count })}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
