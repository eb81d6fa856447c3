'use client';

import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { SelectField } from '@gatehouse/ui/field';
import { useTranslations } from 'next-intl';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getChoice } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';

const CHOICES = ['keep', 'deactivate'] as const;

interface DisconnectDialogProps {
  disconnect: (members: (typeof CHOICES)[number]) => Promise<void>;
  onClose: () => void;
}

/** What becomes of the people whom a directory has brought. */
export function DisconnectDialog({ disconnect, onClose }: DisconnectDialogProps) {
  const t = useTranslations('scim');
  const common = useTranslations('common');
  const { start, pending, problem } = useAction((form: FormData) =>
    disconnect(getChoice(form, 'members', CHOICES)),
  );
  return (
    <Dialog title={t('disconnectTitle')} description={t('disconnectText')} onClose={onClose}>
      <Form faults={splitFieldErrors(problem, {})} onSubmit={start}>
        <SelectField label={t('members')} name="members" defaultValue="keep">
          {CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {t(`membersChoices.${choice}`)}
            </option>
          ))}
        </SelectField>
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="danger" pending={pending}>
            {t('disconnectSubmit')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
