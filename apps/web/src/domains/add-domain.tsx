'use client';

import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { TextField } from '@gatehouse/ui/field';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getText } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';

const FIELDS = {
  name: [
    'domain.not_a_domain',
    'domain.public_suffix',
    'domain.public_mail',
    'domain.own',
    'domain.exists',
  ],
} as const;

export function AddDomain({ slug }: { slug: string }) {
  const t = useTranslations('domains');
  const ready = useReady();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" disabled={!ready} onClick={() => setOpen(true)}>
        <Plus aria-hidden="true" className="size-4" />
        {t('add')}
      </Button>
      {open && <AddDomainDialog slug={slug} onClose={() => setOpen(false)} />}
    </>
  );
}

function AddDomainDialog({ slug, onClose }: { slug: string; onClose: () => void }) {
  const t = useTranslations('domains');
  const common = useTranslations('common');
  const router = useRouter();
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const { name } = await callApi('POST', '/tenants/{tenant}/domains', {
      path: { tenant: slug },
      body: { name: getText(values, 'name') },
    });
    onClose();
    showToast({ tone: 'good', text: t('added', { domain: name }) });
    router.refresh();
  });
  const faults = splitFieldErrors(problem, FIELDS);
  return (
    <Dialog title={t('addTitle')} description={t('addText')} onClose={onClose}>
      <Form faults={faults} onSubmit={start}>
        <TextField
          label={t('name')}
          name="name"
          required
          maxLength={253}
          autoComplete="off"
          spellCheck={false}
          hint={t('nameHint')}
          error={faults.at.name}
        />
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="primary" pending={pending}>
            {t('add')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
