'use client';

import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { useFormatter, useTranslations } from 'next-intl';
import { callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';
import type { RoleChoice } from '#src/roles/role-choices.ts';
import { RoleRadios } from './role-radios.tsx';
import { useSelection } from './selection.tsx';
import type { StartedBulk } from './use-held-rows.ts';

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
  onStarted: (started: StartedBulk) => void;
  onClose: () => void;
}

/** Says who and what before a change of many, and starts it. */
export function BulkDialog({
  kind,
  tenant,
  matching,
  choices,
  onStarted,
  onClose,
}: BulkDialogProps) {
  const t = useTranslations('members.bulk');
  const common = useTranslations('common');
  const format = useFormatter();
  const { chosen, allMatching } = useSelection();
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const role = choices.find(({ value }) => value === getText(values, 'role')) ?? null;
    const bulk = await callApi('POST', `/tenants/{tenant}/members/bulk/${kind}`, {
      path: { tenant: tenant.slug },
      body: {
        ...(kind === 'change-role' && { role: getText(values, 'role') }),
        ...(allMatching ? { matching: matching.filter } : { userIds: [...chosen.keys()] }),
      },
    });
    const userIds = allMatching ? null : new Set(chosen.keys());
    onStarted({ id: bulk.id, userIds, role: kind === 'change-role' ? role : null });
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
        {kind === 'change-role' && <RoleRadios choices={choices} error={faults.at.role} />}
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
