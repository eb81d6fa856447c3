'use client';

import { MESSAGE_LENGTH } from '@gatehouse/domain/invitation';
import { MOST_INVITED, readInvitationList } from '@gatehouse/domain/invitation-list';
import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { TextArea } from '@gatehouse/ui/text-area';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { RoleField } from '#src/roles/role-field.tsx';
import { type Candidate, toCandidates } from './candidates.ts';
import { InvitationListField, type ListFault } from './invitation-list-field.tsx';
import type { InvitationList, InvitationStepProps } from './invite-many-props.ts';

interface InvitationListStepProps extends InvitationStepProps {
  onChange: (change: Partial<InvitationList>) => void;
  onChecked: (candidates: readonly Candidate[]) => void;
}

/** Takes a list, and asks the API which of its addresses are members or invited already. */
export function InvitationListStep({
  tenant,
  choices,
  list: { text, role, message },
  onChange,
  onChecked,
  onClose,
}: InvitationListStepProps) {
  const t = useTranslations('inviting.many');
  const common = useTranslations('common');
  const [fault, setFault] = useState<ListFault | null>(null);
  const { start, pending, problem } = useAction(async () => {
    const lines = readInvitationList(text);
    const emails = [...new Set(lines.flatMap(({ email }) => email ?? []))];
    const wrong = lines.length === 0 ? 'empty' : lines.length > MOST_INVITED ? 'tooMany' : null;
    setFault(wrong);
    if (wrong !== null) return;
    const { items } =
      emails.length === 0
        ? { items: [] }
        : await callApi('POST', '/tenants/{tenant}/invitations/check', {
            path: { tenant: tenant.slug },
            body: { emails },
          });
    onChecked(toCandidates(lines, items, { role, choices }));
  });
  return (
    <Dialog
      title={t('title', { tenant: tenant.name })}
      description={t('description', { most: MOST_INVITED })}
      onClose={onClose}
    >
      <Form faults={splitFieldErrors(problem, {})} onSubmit={start}>
        <InvitationListField
          text={text}
          fault={fault}
          onText={(value) => onChange({ text: value })}
          onFault={setFault}
        />
        <RoleField
          label={t('role')}
          choices={choices}
          value={role}
          onChange={(value) => onChange({ role: value })}
          hint={t('roleHint')}
        />
        <label className="grid gap-1.5 text-sm font-medium">
          {t('message')}
          <TextArea
            name="message"
            rows={2}
            maxLength={MESSAGE_LENGTH}
            value={message}
            onChange={(event) => onChange({ message: event.target.value })}
          />
        </label>
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="primary" pending={pending}>
            {t('preview')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
