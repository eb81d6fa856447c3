'use client';

import type { NewApiKey } from '@gatehouse/api/schemas';
import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { callApi } from '#src/api-client.ts';
import { splitFaults } from '#src/forms/faults.ts';
import { Form, textOf } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { ExpiryField } from './expiry-field.tsx';

interface RotateKeyDialogProps {
  path: string;
  name: string;
  onRotated: (key: NewApiKey) => void;
  onClose: () => void;
}

export function RotateKeyDialog({ path, name, onRotated, onClose }: RotateKeyDialogProps) {
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const days = Number(textOf(values, 'days'));
    onRotated(await callApi<NewApiKey>('POST', `${path}/rotate`, { days }));
  });
  const faults = splitFaults(problem, { days: [] });
  return (
    <Dialog
      title={`Rotate the API key ${name}?`}
      description="It gets a new secret and a new term. The old secret stops working at once, and programs that use it fail until they have the new one."
      onClose={onClose}
    >
      <Form faults={faults} onSubmit={start}>
        <ExpiryField error={faults.at.days} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" pending={pending}>
            Rotate key
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
