'use client';

import type { BulkInvitations, CheckedInvitations } from '@gatehouse/api/schemas';
import { MESSAGE_LENGTH } from '@gatehouse/domain/invitation';
import { MOST_INVITED, readInvitationList } from '@gatehouse/domain/invitation-list';
import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { SelectField } from '@gatehouse/ui/field';
import { TextArea } from '@gatehouse/ui/text-area';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ChangeEvent, useId, useState } from 'react';
import { apiPath, callApi } from '#src/api-client.ts';
import { addressWith } from '#src/members/bulk/address-with.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form } from '#src/forms/form.tsx';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';
import type { InviteManyProps } from './invite-many.tsx';
import { InvitationPreview } from './invitation-preview.tsx';
import { type Candidate, isReady, toCandidates } from './candidates.ts';

/** Bytes of a file at most: 500 lines of the longest addresses and names. */
const MOST_BYTES = 256 * 1024;

/** A list, then what will become of each line; the page then shows how far the sending is. */
export function InviteManyDialog({
  tenant,
  choices,
  defaultRole,
  onClose,
}: InviteManyProps & { onClose: () => void }) {
  const t = useTranslations('invitations.many');
  const common = useTranslations('common');
  const router = useRouter();
  const id = useId();
  const [text, setText] = useState('');
  const [role, setRole] = useState(defaultRole);
  const [fault, setFault] = useState<'empty' | 'tooMany' | 'tooLarge' | null>(null);
  const [candidates, setCandidates] = useState<readonly Candidate[] | null>(null);
  const [message, setMessage] = useState('');

  const check = useAction(async () => {
    const lines = readInvitationList(text);
    const emails = [...new Set(lines.flatMap(({ email }) => email ?? []))];
    const wrong = lines.length === 0 ? 'empty' : lines.length > MOST_INVITED ? 'tooMany' : null;
    setFault(wrong);
    if (wrong !== null) return;
    const { items } =
      emails.length === 0
        ? { items: [] }
        : await callApi<CheckedInvitations>(
            'POST',
            apiPath`/tenants/${tenant.slug}/invitations/check`,
            { emails },
          );
    setCandidates(toCandidates(lines, items, { role, choices }));
  });

  async function readFile(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (!file) return;
    const large = file.size > MOST_BYTES;
    setFault(large ? 'tooLarge' : null);
    if (!large) setText(await file.text());
  }

  const send = useAction(async (people: readonly { email: string; role: string }[]) => {
    const { id: bulkId } = await callApi<BulkInvitations>(
      'POST',
      apiPath`/tenants/${tenant.slug}/invitations/bulk`,
      {
        people: people.map(({ email, role: theirs }) => ({ email, role: theirs })),
        ...(message.trim() !== '' && { message: message.trim().replaceAll(/\s+/g, ' ') }),
      },
    );
    onClose();
    router.push(addressWith(`/t/${tenant.slug}/members`, 'invited', bulkId));
  });

  if (candidates) {
    const people = candidates.filter(isReady);
    const ready = people.length;
    return (
      <Dialog
        title={t('previewTitle', { count: ready, tenant: tenant.name })}
        description={t('previewText', { left: candidates.length - ready })}
        onClose={onClose}
      >
        <ProblemNotice problem={send.problem} />
        {/* What was typed, for a sign-in in between. */}
        <form hidden>
          <textarea name="list" defaultValue={text} />
          <input type="text" name="role" defaultValue={role} />
          <textarea name="message" defaultValue={message} />
        </form>
        <InvitationPreview candidates={candidates} choices={choices} />
        <DialogActions>
          <Button onClick={() => setCandidates(null)}>{t('back')}</Button>
          <Button
            variant="primary"
            disabled={ready === 0}
            pending={send.pending}
            onClick={() => send.start(people)}
          >
            {t('submit', { count: ready })}
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={t('title', { tenant: tenant.name })}
      description={t('description', { most: MOST_INVITED })}
      onClose={onClose}
    >
      <Form faults={splitFieldErrors(check.problem, {})} onSubmit={check.start}>
        <div className="grid gap-1.5">
          <label htmlFor={id} className="text-sm font-medium">
            {t('list')}
          </label>
          <TextArea
            id={id}
            name="list"
            autoFocus
            rows={8}
            value={text}
            onChange={(event) => setText(event.target.value)}
            aria-invalid={fault !== null}
            aria-describedby={`${id}-text`}
            placeholder={'ada@example.com\ngrace@example.com; viewer'}
            className="font-mono"
          />
          <p
            id={`${id}-text`}
            role={fault ? 'alert' : undefined}
            className={fault ? 'text-sm text-danger-ink' : 'text-sm text-ink-2'}
          >
            {fault ? t(`faults.${fault}`, { most: MOST_INVITED }) : t('listHint')}
          </p>
        </div>
        <label className="grid gap-1.5 text-sm font-medium">
          {t('file')}
          <input
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            onChange={(event) => void readFile(event)}
            className="text-sm font-normal text-ink-2"
          />
        </label>
        <SelectField
          label={t('role')}
          name="role"
          value={role}
          onChange={(event) => setRole(event.target.value)}
          hint={t('roleHint')}
        >
          {choices.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </SelectField>
        <label className="grid gap-1.5 text-sm font-medium">
          {t('message')}
          <TextArea
            name="message"
            rows={2}
            maxLength={MESSAGE_LENGTH}
            value={message}
            onChange={(event) => setMessage(event.target.value)}
          />
        </label>
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="primary" pending={check.pending}>
            {t('preview')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
