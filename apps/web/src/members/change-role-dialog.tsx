'use client';

import { ROLES, type Role } from '@gatehouse/domain/role';
import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { SelectField } from '@gatehouse/ui/field';
import { useState } from 'react';
import type { ApiProblem } from '#src/api-client.ts';
import { splitFaults } from '#src/forms/faults.ts';
import { Form } from '#src/forms/form.tsx';
import { ROLE_NAMES, ROLE_SENTENCES } from '#src/format/words.ts';
import { RoleDifference } from './role-difference.tsx';

interface ChangeRoleDialogProps {
  name: string;
  tenantName: string;
  role: Role;
  /** The strongest role that the caller may grant. */
  ceiling: Role;
  pending: boolean;
  problem: ApiProblem | null;
  onSubmit: (role: Role) => void;
  onClose: () => void;
}

export function ChangeRoleDialog({
  name,
  tenantName,
  role,
  ceiling,
  pending,
  problem,
  onSubmit,
  onClose,
}: ChangeRoleDialogProps) {
  const [chosen, setChosen] = useState(role);
  const faults = splitFaults(problem, { role: ['role.above_own', 'member.last_owner'] });
  const grantable = ROLES.slice(ROLES.indexOf(ceiling));
  return (
    <Dialog
      title={`Change the role of ${name}`}
      description={`In ${tenantName} only. A lower role holds at once, a higher one within seconds.`}
      onClose={onClose}
    >
      <Form faults={faults} onSubmit={() => onSubmit(chosen)}>
        <SelectField
          label="Role"
          name="role"
          value={chosen}
          onChange={(event) => setChosen(event.target.value as Role)}
          hint={ROLE_SENTENCES[chosen]}
          error={faults.at.role}
        >
          {grantable.map((grant) => (
            <option key={grant} value={grant}>
              {ROLE_NAMES[grant]}
            </option>
          ))}
        </SelectField>
        <RoleDifference from={role} to={chosen} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" pending={pending} disabled={chosen === role}>
            Change role
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
