import { CONNECTION_DAYS } from '@gatehouse/domain/connected-app';
import { groupPermissions } from '@gatehouse/policy/permission-groups';
import type { AuthorizationRequest, RequestParameters } from '@gatehouse/services/connected-apps';
import { Button } from '@gatehouse/ui/button';
import { Checkbox } from '@gatehouse/ui/checkbox';
import { SelectField } from '@gatehouse/ui/field';
import { useTranslations } from 'next-intl';
import type { OfferedTenant } from '#src/personal-keys/offered-tenant.ts';
import { RadioRow } from './radio-row.tsx';

interface ConsentFormProps {
  request: AuthorizationRequest;
  parameters: RequestParameters;
  tenants: readonly OfferedTenant[];
}

/** Where, what and for how long: it works without a script. */
export function ConsentForm({ request, parameters, tenants }: ConsentFormProps) {
  const t = useTranslations('connect');
  const groups = useTranslations('programs.groups');
  const sentence = useTranslations('permissions');
  const mayWrite = request.scopes.includes('write');
  const grantable = new Set(tenants.flatMap((tenant) => tenant.grantable));
  const offered = groupPermissions(
    (permission) =>
      [...grantable].some((one) => one === permission) &&
      (mayWrite || permission.endsWith(':read')),
  );
  return (
    <form action="/connect/answer" method="post" className="grid gap-5">
      {Object.entries(parameters).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset className="grid gap-1.5">
        <legend className="mb-1.5 text-sm font-medium">{t('tenant')}</legend>
        {tenants.map(({ slug, name }) => (
          <RadioRow
            key={slug}
            name="tenant"
            value={slug}
            label={name}
            defaultChecked={tenants.length === 1}
          />
        ))}
      </fieldset>
      <fieldset className="grid gap-1.5">
        <legend className="mb-1.5 text-sm font-medium">{t('may')}</legend>
        <RadioRow
          name="access"
          value="read"
          label={t('access.read')}
          hint={t('access.readHint')}
          defaultChecked
        />
        {mayWrite && (
          <RadioRow
            name="access"
            value="everything"
            label={t('access.everything')}
            hint={t('access.everythingHint')}
          />
        )}
        <RadioRow
          name="access"
          value="chosen"
          label={t('access.chosen')}
          hint={t('access.chosenHint')}
        />
        <details>
          <summary className="w-fit rounded-sm text-sm">{t('list')}</summary>
          <div className="mt-2 grid gap-4 rounded-lg border border-line p-4 sm:grid-cols-2">
            {offered.map(({ group, permissions }) => (
              <div
                key={group}
                role="group"
                aria-labelledby={`group-${group}`}
                className="grid content-start gap-1.5"
              >
                <p id={`group-${group}`} className="text-xs font-medium text-ink-3">
                  {groups(group)}
                </p>
                {permissions.map((permission) => (
                  <Checkbox
                    key={permission}
                    name="permissions"
                    value={permission}
                    label={sentence(permission)}
                  />
                ))}
              </div>
            ))}
          </div>
        </details>
      </fieldset>
      <SelectField label={t('term')} name="days" defaultValue={30}>
        {CONNECTION_DAYS.map((days) => (
          <option key={days} value={days}>
            {t('days', { days: String(days) })}
          </option>
        ))}
      </SelectField>
      <p className="text-sm text-ink-2">{t('bounds')}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        <Button type="submit" name="answer" value="deny" size="lg" formNoValidate>
          {t('deny')}
        </Button>
        <Button type="submit" name="answer" value="allow" variant="primary" size="lg">
          {t('allow')}
        </Button>
      </div>
    </form>
  );
}
