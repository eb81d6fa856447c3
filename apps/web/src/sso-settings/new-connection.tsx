'use client';

import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { SelectField, TextField } from '@gatehouse/ui/field';
import { useReady } from '@gatehouse/ui/use-ready';
import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getChoice, getText } from '#src/forms/form.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { getVendorName, PROTOCOL_NAMES } from './product-names.ts';

const VENDORS = ['okta', 'entra', 'google', 'pingone', 'jumpcloud', 'generic'] as const;
const PROTOCOLS = ['saml', 'oidc'] as const;

export function NewConnection({ slug }: { slug: string }) {
  const t = useTranslations('ssoSettings.connections');
  const ready = useReady();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" disabled={!ready} onClick={() => setOpen(true)}>
        <Plus aria-hidden="true" className="size-4" />
        {t('new')}
      </Button>
      {open && <NewConnectionDialog slug={slug} onClose={() => setOpen(false)} />}
    </>
  );
}

function NewConnectionDialog({ slug, onClose }: { slug: string; onClose: () => void }) {
  const t = useTranslations('ssoSettings');
  const common = useTranslations('common');
  const router = useRouter();
  const { start, pending, problem } = useAction(async (values: FormData) => {
    const { id } = await callApi('POST', '/tenants/{tenant}/sso/connections', {
      path: { tenant: slug },
      body: {
        name: getText(values, 'name'),
        vendor: getChoice(values, 'vendor', VENDORS),
        protocol: getChoice(values, 'protocol', PROTOCOLS),
      },
    });
    router.push(`/t/${slug}/settings/sso/${id}`);
  });
  const faults = splitFieldErrors(problem, { name: [], vendor: [], protocol: [] });
  return (
    <Dialog title={t('connections.new')} description={t('connections.newText')} onClose={onClose}>
      <Form faults={faults} onSubmit={start}>
        <SelectField label={t('connections.vendor')} name="vendor" error={faults.at.vendor}>
          {VENDORS.map((vendor) => (
            <option key={vendor} value={vendor}>
              {getVendorName(vendor, t('otherVendor'))}
            </option>
          ))}
        </SelectField>
        <SelectField label={t('connections.protocol')} name="protocol" error={faults.at.protocol}>
          {PROTOCOLS.map((protocol) => (
            <option key={protocol} value={protocol}>
              {PROTOCOL_NAMES[protocol]}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('connections.name')}
          name="name"
          required
          maxLength={80}
          autoComplete="off"
          hint={t('connections.nameHint')}
          error={faults.at.name}
        />
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="primary" pending={pending}>
            {t('connections.create')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
