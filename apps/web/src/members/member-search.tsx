import { ROLES } from '@gatehouse/domain/role';
import { buttonClass } from '@gatehouse/ui/button';
import { SelectField, TextField } from '@gatehouse/ui/field';
import { tabClass, TABS_CLASS } from '@gatehouse/ui/tabs';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { isFiltered, membersAddress, type MembersQuery, SIGNED_IN } from './members-query.ts';

/** A custom role, to choose from. */
export interface NamedRole {
  readonly id: string;
  readonly name: string;
}

interface MemberSearchProps {
  path: string;
  query: MembersQuery;
  customRoles: readonly NamedRole[];
  /** Whether the reader may ask who has a second factor. */
  security: boolean;
  counts: { readonly active: number; readonly deactivated: number; readonly limit: number };
}

/** Who is looked for. A plain form and links: the address holds the search, and can be shared. */
export function MemberSearch({ path, query, customRoles, security, counts }: MemberSearchProps) {
  const t = useTranslations('members');
  const role = useTranslations('roles.names');
  const { search, status, sort, order, invitedBy, hide } = query;
  return (
    <div className="grid gap-4">
      <form
        action={path}
        role="search"
        aria-label={t('filter.label')}
        className="grid grid-cols-2 items-end gap-3 xl:grid-cols-[minmax(12rem,2fr)_repeat(3,minmax(8rem,1fr))_auto]"
      >
        <TextField
          label={t('filter.search')}
          className="max-xl:col-span-2"
          type="search"
          name="search"
          maxLength={100}
          placeholder={t('filter.searchHint')}
          defaultValue={search}
        />
        <SelectField label={t('filter.role')} name="role" defaultValue={query.role ?? ''}>
          <option value="">{t('filter.anyRole')}</option>
          <optgroup label={t('filter.baseRoles')}>
            {ROLES.map((one) => (
              <option key={one} value={one}>
                {role(one)}
              </option>
            ))}
          </optgroup>
          {customRoles.length > 0 && (
            <optgroup label={t('filter.customRoles')}>
              {customRoles.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
        </SelectField>
        {security && (
          <SelectField label={t('filter.mfa')} name="mfa" defaultValue={query.mfa ?? ''}>
            <option value="">{t('filter.anyMfa')}</option>
            <option value="true">{t('mfa.on')}</option>
            <option value="false">{t('mfa.off')}</option>
          </SelectField>
        )}
        {security && (
          <SelectField
            label={t('filter.signedIn')}
            name="signedIn"
            defaultValue={query.signedIn ?? ''}
          >
            <option value="">{t('filter.anySignIn')}</option>
            {SIGNED_IN.map((one) => (
              <option key={one} value={one}>
                {t(`filter.signIns.${one}`)}
              </option>
            ))}
          </SelectField>
        )}
        {Object.entries({ status, sort, order, invitedBy, hide }).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <span className="flex items-center gap-3 max-xl:col-span-2">
          <button type="submit" className={buttonClass('primary', 'md', 'max-sm:flex-1')}>
            {t('filter.submit')}
          </button>
          {isFiltered(query) && (
            <Link
              href={path}
              prefetch={false}
              className="text-sm text-ink-2 underline hover:text-ink"
            >
              {t('filter.reset')}
            </Link>
          )}
        </span>
      </form>
      <StatusTabs path={path} query={query} counts={counts} />
    </div>
  );
}

function StatusTabs({ path, query, counts }: Omit<MemberSearchProps, 'customRoles' | 'security'>) {
  const t = useTranslations('members');
  const format = useFormatter();
  const { active, deactivated, limit } = counts;
  const tabs = [
    [undefined, t('tabs.all'), active + deactivated],
    ['active', t('status.active'), active],
    ['deactivated', t('status.deactivated'), deactivated],
  ] as const;
  return (
    <nav aria-label={t('tabs.label')} className={TABS_CLASS}>
      {tabs.map(([status, name, count]) => (
        <Link
          key={name}
          prefetch={false}
          href={membersAddress(path, { ...query, status })}
          aria-current={query.status === status ? 'page' : undefined}
          className={tabClass(query.status === status)}
        >
          {name}{' '}
          <span className="text-sm font-normal text-ink-2 tabular-nums">
            {count < limit ? format.number(count) : t('tabs.more', { count: format.number(limit) })}
          </span>
        </Link>
      ))}
    </nav>
  );
}
