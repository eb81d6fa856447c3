'use client';

import type { InvitationRules } from '@gatehouse/api/schemas';
import { DEFAULT_ROLES, INVITERS } from '@gatehouse/domain/invitation-rules';
import { Card } from '@gatehouse/ui/card';
import { SelectField } from '@gatehouse/ui/field';
import { showToast } from '@gatehouse/ui/toast';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { callApi, ifMatch } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getChoice } from '#src/forms/form.tsx';
import { SaveBar } from '#src/forms/save-bar.tsx';
import { useAction } from '#src/forms/use-action.ts';

interface InvitationRulesFormProps {
  slug: string;
  rules: Pick<InvitationRules, 'inviters' | 'defaultRole' | 'version'>;
}

/** Who may invite, and into which role when no one says another. */
export function InvitationRulesForm({ slug, rules }: InvitationRulesFormProps) {
  const t = useTranslations('settings.inviting');
  const roleName = useTranslations('roles.names');
  const router = useRouter();
  const { start, pending, problem } = useAction(async (values: FormData) => {
    await callApi('PATCH', '/tenants/{tenant}/invitation-rules', {
      path: { tenant: slug },
      header: ifMatch(rules.version),
      body: {
        inviters: getChoice(values, 'inviters', INVITERS),
        defaultRole: getChoice(values, 'defaultRole', DEFAULT_ROLES),
      },
    });
    showToast({ tone: 'good', text: t('saved') });
    router.refresh();
  });
  const faults = splitFieldErrors(problem, { inviters: [], defaultRole: [] });
  return (
    <Form
      faults={faults}
      onSubmit={start}
      asks
      pending={pending}
      saved={{ inviters: rules.inviters, defaultRole: rules.defaultRole }}
    >
      <Card className="grid gap-5 p-5">
        <SelectField
          label={t('inviters.label')}
          name="inviters"
          defaultValue={rules.inviters}
          hint={t('inviters.hint')}
          error={faults.at.inviters}
        >
          {INVITERS.map((one) => (
            <option key={one} value={one}>
              {t(`inviters.${one}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('defaultRole.label')}
          name="defaultRole"
          defaultValue={rules.defaultRole}
          hint={t('defaultRole.hint')}
          error={faults.at.defaultRole}
        >
          {DEFAULT_ROLES.map((one) => (
            <option key={one} value={one}>
              {roleName(one)}
            </option>
          ))}
        </SelectField>
      </Card>
      <SaveBar pending={pending} />
    </Form>
  );
}
