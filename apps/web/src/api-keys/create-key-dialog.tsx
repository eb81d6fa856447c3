'use client';

import type { NewApiKey } from '@gatehouse/api/schemas';
import { PERMISSIONS, type Permission } from '@gatehouse/policy/permissions';
import { Button } from '@gatehouse/ui/button';
import { Checkbox } from '@gatehouse/ui/checkbox';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { TextField } from '@gatehouse/ui/field';
import { apiPath, callApi } from '#src/api-client.ts';
import { splitFaults } from '#src/forms/faults.ts';
import { Form, textOf } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { ExpiryField } from './expiry-field.tsx';

interface CreateKeyDialogProps {
  slug: string;
  /** What the caller has, and so can give. */
  grantable: readonly Permission[];
  onCreated: (key: NewApiKey) => void;
  onClose: () => void;
}

/** Each field with the codes of problems that are about its value. */
const FIELDS = {
  name: ['api_key.exists'],
  permissions: ['api_key.above_own'],
  days: [],
} as const;

export function CreateKeyDialog({ slug, grantable, onCreated, onClose }: CreateKeyDialogProps) {
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const body = {
      name: textOf(values, 'name'),
      permissions: values.getAll('permissions').map(String),
      days: Number(textOf(values, 'days')),
    };
    onCreated(await callApi<NewApiKey>('POST', apiPath`/tenants/${slug}/api-keys`, body));
  });
  const faults = splitFaults(problem, FIELDS);
  return (
    <Dialog
      title="New API key"
      description="For a program that works in this tenant. It can do what you choose here, and never more than you can do yourself."
      onClose={onClose}
    >
      <Form faults={faults} onSubmit={start}>
        <TextField
          label="Name"
          name="name"
          required
          autoFocus
          maxLength={80}
          autoComplete="off"
          hint="What the program is called. It appears in the audit log."
          error={faults.at.name}
        />
        <fieldset className="grid gap-2">
          <legend className="mb-1.5 text-sm font-medium">What it may do</legend>
          {grantable.map((permission) => (
            <Checkbox
              key={permission}
              name="permissions"
              value={permission}
              label={PERMISSIONS[permission]}
            />
          ))}
          {faults.at.permissions && (
            <p role="alert" className="text-sm text-danger-ink">
              {faults.at.permissions}
            </p>
          )}
        </fieldset>
        <ExpiryField error={faults.at.days} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" pending={pending}>
            Create key
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
