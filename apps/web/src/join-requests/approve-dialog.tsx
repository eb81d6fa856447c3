'use client';

import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { showToast } from '@gatehouse/ui/toast';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { RoleField } from '#src/roles/role-field.tsx';
import type { Answers, ShownJoinRequest } from './answers.ts';

interface ApproveDialogProps {
  tenant: { slug: string; name: string };
  request: ShownJoinRequest;
  answers: Answers;
  onClose: () => void;
}

/** Lets someone in who asked, with a role to choose. */
export function ApproveDialog({ tenant, request, answers, onClose }: ApproveDialogProps) {
  const t = useTranslations('joinRequests.approve');
  const common = useTranslations('common');
  const router = useRouter();
  const { id, name, email } = request;
  const { start, pending, problem } = useAction(async (values: FormData) => {
    await callApi('POST', '/tenants/{tenant}/join-requests/{requestId}/approve', {
      path: { tenant: tenant.slug, requestId: id },
      body: { role: getText(values, 'role') },
    });
    onClose();
    showToast({ tone: 'good', text: t('done', { name }) });
    router.refresh();
  });
  const faults = splitFieldErrors(problem, { role: ['role.above_own'] });
  return (
    <Dialog
      title={t('title', { name })}
      description={t('description', { email, tenant: tenant.name })}
      onClose={onClose}
    >
      <Form faults={faults} onSubmit={start}>
        <RoleField
          label={t('role')}
          choices={answers.choices}
          defaultValue={answers.defaultRole}
          error={faults.at.role}
        />
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="primary" pending={pending}>
            {t('submit')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
