'use client';

import { JOIN_POLICIES } from '@gatehouse/domain/domain';
import type { Role } from '@gatehouse/domain/role';
import { SelectField } from '@gatehouse/ui/field';
import { showToast } from '@gatehouse/ui/toast';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { callApi, ifMatch } from '#src/api-client.ts';
import { splitFieldErrors } from '#src/forms/field-errors.ts';
import { Form, getChoice } from '#src/forms/form.tsx';
import { SaveButton } from '#src/forms/save-button.tsx';
import { useAction } from '#src/forms/use-action.ts';
import type { ShownDomain } from './shown-domain.ts';

interface JoinFormProps {
  slug: string;
  domain: ShownDomain;
  /** The role of those who join. */
  joinRole: Role;
}

/** Whether people of the domain may join without an invitation. */
export function JoinForm({ slug, domain, joinRole }: JoinFormProps) {
  const t = useTranslations('domains.join');
  const roleName = useTranslations('roles.names');
  const router = useRouter();
  const { id, name, version, joinPolicy } = domain;
  const { start, pending, problem } = useAction(async (values: FormData) => {
    await callApi('PATCH', '/tenants/{tenant}/domains/{domainId}', {
      path: { tenant: slug, domainId: id },
      header: ifMatch(version),
      body: { joinPolicy: getChoice(values, 'joinPolicy', JOIN_POLICIES) },
    });
    showToast({ tone: 'good', text: t('saved', { domain: name }) });
    router.refresh();
  });
  const faults = splitFieldErrors(problem, { joinPolicy: [] });
  return (
    <Form faults={faults} onSubmit={start} asks pending={pending} saved={{ joinPolicy }}>
      <SelectField
        label={t('label')}
        name="joinPolicy"
        defaultValue={joinPolicy}
        hint={t('hint')}
        error={faults.at.joinPolicy}
        className="max-w-md"
      >
        {JOIN_POLICIES.map((one) => (
          <option key={one} value={one}>
            {one === 'join' ? t('join', { role: roleName(joinRole) }) : t(one)}
          </option>
        ))}
      </SelectField>
      <div className="flex">
        <SaveButton pending={pending}>{t('save')}</SaveButton>
      </div>
    </Form>
  );
}
