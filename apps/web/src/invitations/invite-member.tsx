'use client';

import type { CreateInvitationBody, Invitation } from '@gatehouse/api/schemas';
import { ROLES, type Role } from '@gatehouse/domain/role';
import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { SelectField, TextField } from '@gatehouse/ui/field';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { UserPlus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { apiPath, callApi } from '#src/api-client.ts';
import { splitFaults } from '#src/forms/faults.ts';
import { Form, textOf } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { useAsked } from '#src/palette/ask.ts';
import { ROLE_NAMES, ROLE_SENTENCES } from '#src/format/words.ts';

interface InviteMemberProps {
  tenant: { slug: string; name: string };
  /** The strongest role that the caller may grant. */
  ceiling: Role;
}

/** Each field with the codes of problems that are about its value. */
const FIELDS = { email: ['member.exists', 'invitation.exists'], role: ['role.above_own'] } as const;

export function InviteMember({ tenant, ceiling }: InviteMemberProps) {
  const router = useRouter();
  const ready = useReady();
  const [open, setOpen] = useState(false);
  const [role, setRole] = useState<Role>('member');
  const { start, pending, problem, forget } = useAction(async (values: FormData) => {
    const body: CreateInvitationBody = { email: textOf(values, 'email'), role };
    const path = apiPath`/tenants/${tenant.slug}/invitations`;
    const invitation = await callApi<Invitation>('POST', path, body);
    setOpen(false);
    showToast({ tone: 'good', text: `The invitation to ${invitation.email} is on its way.` });
    router.refresh();
  });
  const faults = splitFaults(problem, FIELDS);

  useAsked('invite', () => setOpen(true));

  function close() {
    setOpen(false);
    forget();
  }

  return (
    <>
      <Button variant="primary" disabled={!ready} onClick={() => setOpen(true)}>
        <UserPlus aria-hidden="true" className="size-4" />
        Invite member
      </Button>
      {open && (
        <Dialog
          title={`Invite somebody to ${tenant.name}`}
          description="The invitation comes by mail, is good for seven days and can be accepted once."
          onClose={close}
        >
          <Form faults={faults} onSubmit={start}>
            <TextField
              label="E-mail address"
              name="email"
              type="email"
              required
              autoFocus
              maxLength={254}
              autoComplete="off"
              hint="Only the person with this address can accept."
              error={faults.at.email}
            />
            <SelectField
              label="Role"
              name="role"
              value={role}
              onChange={(event) => setRole(event.target.value as Role)}
              hint={ROLE_SENTENCES[role]}
              error={faults.at.role}
            >
              {ROLES.slice(ROLES.indexOf(ceiling)).map((grant) => (
                <option key={grant} value={grant}>
                  {ROLE_NAMES[grant]}
                </option>
              ))}
            </SelectField>
            <DialogActions>
              <Button onClick={close}>Cancel</Button>
              <Button type="submit" variant="primary" pending={pending}>
                Send invitation
              </Button>
            </DialogActions>
          </Form>
        </Dialog>
      )}
    </>
  );
}
