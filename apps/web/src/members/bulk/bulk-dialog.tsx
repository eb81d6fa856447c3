'use client';

import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { SelectField } from '@gatehouse/ui/field';
import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';
import type { BulkBarProps, BulkKind } from './bulk-bar.tsx';
import { addressWith } from './address-with.ts';
import { useSelection } from './selection.tsx';

/** Names that are read out; the rest is a number. */
const NAMED = 5;

/** What takes something from people. */
const DANGEROUS: readonly BulkKind[] = ['reset-password', 'deactivate', 'remove'];

interface BulkDialogProps extends BulkBarProps {
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
