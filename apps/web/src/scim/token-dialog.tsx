'use client';

import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { useTranslations } from 'next-intl';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { getTokenDays, TokenTerm } from './token-term.tsx';

interface TokenDialogProps {
  save: (body: { days: number | null }) => Promise<void>;
  onClose: () => void;
}

/** A second token. */
export function TokenDialog({ save, onClose }: TokenDialogProps) {
  const t = useTranslations('scim');
  const common = useTranslations('common');
  const { start, pending, problem } = useAction((form: FormData) =>
    save({ days: getTokenDays(form) }),
  );
  return (
    <Dialog title={t('newToken')} description={t('newTokenText')} onClose={onClose}>
      <Form faults={splitFieldErrors(problem, {})} onSubmit={start}>
        <TokenTerm />
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="primary" pending={pending}>
            {t('createToken')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
