'use client';

import { INVITATION_DAYS, MESSAGE_LENGTH } from '@gatehouse/domain/invitation';
import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { SelectField, TextField } from '@gatehouse/ui/field';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { UserPlus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { usePendingCommand } from '#src/palette/pending-command.ts';
import type { RoleChoice } from '#src/roles/role-choices.ts';

interface InviteMemberProps {
  tenant: { slug: string; name: string };
  /** The roles that the caller may give. */
  choices: readonly RoleChoice[];
  /** The one that is chosen to begin with. */
  defaultRole: string;
}

/** Terms to choose from. */
const DAYS = [1, 3, INVITATION_DAYS.usual, 14, INVITATION_DAYS.most];

/** Each field with the codes of problems that are about its value. */
const FIELDS = {
  email: ['member.exists', 'invitation.exists'],
  role: ['role.above_own'],
  message: [],
  days: [],
} as const;

export function InviteMember({ tenant, choices, defaultRole }: InviteMemberProps) {
  const t = useTranslations('invitations.create');
  const common = useTranslations('common');
  const roles = useTranslations('roles');
  const router = useRouter();
  const ready = useReady();
  const [open, setOpen] = useState(false);
  const [role, setRole] = useState<string>(defaultRole);
  const chosen = choices.find((choice) => choice.value === role) ?? choices[0];
  const { start, pending, problem, forget } = useAction(async (values: FormData) => {
    const message = getText(values, 'message');
    const invitation = await callApi('POST', '/tenants/{tenant}/invitations', {
      path: { tenant: tenant.slug },
      body: {
        email: getText(values, 'email'),
        role: getText(values, 'role'),
        days: Number(getText(values, 'days')),
        ...(message !== '' && { message }),
      },
    });
    setOpen(false);
    showToast({ tone: 'good', text: t('done', { email: invitation.email }) });
    router.refresh();
  });
  const faults = splitFieldErrors(problem, FIELDS);

  usePendingCommand('invite', () => setOpen(true));

  function getHint({ value, base }: RoleChoice): string {
    return value === base
      ? roles(`sentences.${base}`)
      : t('narrowed', { base: roles(`names.${base}`) });
  }

  function close() {
    setOpen(false);
    forget();
  }

  return (
    <>
      <Button variant="primary" disabled={!ready} onClick={() => setOpen(true)}>
        <UserPlus aria-hidden="true" className="size-4" />
        {t('open')}
      </Button>
      {open && (
        <Dialog
          title={t('title', { tenant: tenant.name })}
          description={t('description')}
          onClose={close}
        >
          <Form faults={faults} onSubmit={start}>
            <TextField
              label={t('email')}
              name="email"
              type="email"
              required
              maxLength={254}
              autoComplete="off"
              hint={t('emailHint')}
              error={faults.at.email}
            />
            <SelectField
              label={t('role')}
              name="role"
              value={chosen?.value}
              onChange={(event) => setRole(event.target.value)}
              hint={chosen && getHint(chosen)}
              error={faults.at.role}
            >
              {choices.map(({ value, name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </SelectField>
            <TextField
              label={t('message')}
              name="message"
              maxLength={MESSAGE_LENGTH}
              autoComplete="off"
              hint={t('messageHint')}
              error={faults.at.message}
            />
            <SelectField
              label={t('days')}
              name="days"
              defaultValue={INVITATION_DAYS.usual}
              error={faults.at.days}
            >
              {DAYS.map((days) => (
                <option key={days} value={days}>
                  {t('daysChoice', { days })}
                </option>
              ))}
            </SelectField>
            <DialogActions>
              <Button onClick={close}>{common('cancel')}</Button>
              <Button type="submit" variant="primary" pending={pending}>
                {t('submit')}
              </Button>
            </DialogActions>
          </Form>
        </Dialog>
      )}
    </>
  );
}
