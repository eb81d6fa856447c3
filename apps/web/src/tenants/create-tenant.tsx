'use client';

import { Button } from '@gatehouse/ui/button';
import { Dialog } from '@gatehouse/ui/dialog';
import { useReady } from '@gatehouse/ui/use-ready';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';

const CreateTenantForm = dynamic(
  () => import('./create-tenant-form.tsx').then((it) => it.CreateTenantForm),
  { ssr: false },
);

/** The end of the address that leads right to the dialog. */
const HASH = '#create';

/** A button that asks for a tenant's name, and makes it. */
export function CreateTenant() {
  const t = useTranslations('tenants.create');
  const ready = useReady();
  const [open, setOpen] = useState(false);

  useEffect(() => {
    const look = () => {
      if (location.hash === HASH) setOpen(true);
    };
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);

  function close() {
    setOpen(false);
    if (location.hash === HASH) history.replaceState(history.state, '', location.pathname);
  }

  return (
    <>
      <Button variant="primary" disabled={!ready} onClick={() => setOpen(true)}>
        <Plus aria-hidden="true" className="size-4" />
        {t('title')}
      </Button>
      {open && (
        <Dialog title={t('title')} description={t('description')} onClose={close}>
          <CreateTenantForm />
        </Dialog>
      )}
    </>
  );
}
