import { can } from '@gatehouse/policy/can';
import { Card } from '@gatehouse/ui/card';
import { Code } from '@gatehouse/ui/code';
import { useTranslations } from 'next-intl';
import { DeniedAct } from '#src/access/denied-act.tsx';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import type { PageContext } from '#src/server/page-context.ts';
import { IdentityForm } from '#src/tenants/identity-form.tsx';
import { SettingsPage } from './settings-page.tsx';

interface GeneralSettingsProps {
  context: PageContext;
  name: string;
  /** Of the tenant. */
  version: number;
}

/** The tenant's name and URL, to change or to read. */
export function GeneralSettings({ context, name, version }: GeneralSettingsProps) {
  const t = useTranslations('settings');
  const names = useTranslations('permissionNames');
  const { slug } = context.tenant;
  const mayEdit = can(context, 'tenant:rename');
  return (
    <ClientMessages of={['settings']}>
      <SettingsPage
        context={context}
        title={t('sections.general.name')}
        description={t('sections.general.description')}
        width="form"
        actions={
          !mayEdit && (
            <DeniedAct context={context} permission="tenant:rename">
              {names('tenant:rename')}
            </DeniedAct>
          )
        }
      >
        {mayEdit ? (
          <IdentityForm key={slug} slug={slug} name={name} version={version} />
        ) : (
          <Card className="grid gap-4 p-5">
            <p className="text-base">
              {t.rich('tenant.called', {
                name,
                b: (text) => <strong className="font-semibold">{text}</strong>,
              })}
            </p>
            <p className="border-t border-line pt-4 text-sm text-ink-2">
              {t.rich('tenant.address', { slug, code: (text) => <Code>{text}</Code> })}
            </p>
          </Card>
        )}
      </SettingsPage>
    </ClientMessages>
  );
}
