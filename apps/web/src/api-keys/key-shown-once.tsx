'use client';

import { Button } from '@gatehouse/ui/button';
import { CopyField } from '@gatehouse/ui/copy-field';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { Notice } from '@gatehouse/ui/notice';

interface KeyShownOnceProps {
  name: string;
  token: string;
  onClose: () => void;
}

/** The key itself, for the only time. */
export function KeyShownOnce({ name, token, onClose }: KeyShownOnceProps) {
  return (
    <Dialog
      title={`This is the API key ${name}`}
      description="Programs send it as a Bearer token in the Authorization header."
      onClose={onClose}
    >
      <CopyField label="API key" value={token} />
      <Notice tone="warn" title="Store it now">
        It is not kept here and can not be shown again. Whoever has it can do what it permits.
      </Notice>
      <DialogActions>
        <Button variant="primary" onClick={onClose}>
          I have stored it
        </Button>
      </DialogActions>
    </Dialog>
  );
}
