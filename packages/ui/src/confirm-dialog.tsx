'use client';

import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog, DialogActions } from './dialog.tsx';
import { useUiTexts } from './texts.tsx';

interface ConfirmDialogProps {
  title: string;
  /** What will happen, to whom. */
  description: ReactNode;
  confirm: string;
  danger?: boolean;
  pending: boolean;
  /** What went wrong at the last try. */
  error?: ReactNode;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that matters. "Cancel" comes first: the focus starts there. */
export function ConfirmDialog({
  title,
  description,
  confirm,
  danger = false,
  pending,
  error,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const { cancel } = useUiTexts();
  return (
    <Dialog title={title} description={description} onClose={onClose}>
      {error}
      <DialogActions>
        <Button onClick={onClose}>{cancel}</Button>
        <Button variant={danger ? 'danger' : 'primary'} pending={pending} onClick={onConfirm}>
          {confirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
