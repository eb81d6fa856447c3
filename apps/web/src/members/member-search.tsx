import { buttonClass } from '@gatehouse/ui/button';
import { SelectField } from '@gatehouse/ui/field';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { SearchBar } from '#src/shell/search-bar.tsx';
import { isFiltered, type MembersQuery, SIGNED_IN } from './members-query.ts';
import { type NamedRole, RoleFilter } from './role-filter.tsx';
import { type StatusCounts, StatusTabs } from './status-tabs.tsx';

interface MemberSearchProps {
  path: string;
  query: MembersQuery;
  customRoles: readonly NamedRole[];
  /** Whether the reader may ask who has a second factor. */
  security: boolean;
  counts: StatusCounts;
}

export function MemberSearch({ path, query, customRoles, security, counts }: MemberSearchProps) {
  const t = useTranslations('members.filter');
  const { search, role, status, sort, order, invitedBy, hide } = query;
  return (
    <div className="grid gap-4">
      <SearchBar
        label={t('label')}
        path={path}
        field={{ name: 'search', label: t('search'), hint: t('searchHint'), value: search }}
        keep={{ status, sort, order, invitedBy, hide }}
        className="xl:grid-cols-[minmax(12rem,2fr)_repeat(3,minmax(8rem,1fr))_auto]"
      >
        <RoleFilter value={role} customRoles={customRoles} />
        {security && <SecurityFilters query={query} />}
        <span className="flex items-center gap-3 max-xl:col-span-2">
          <button type="submit" className={buttonClass('primary', 'md', 'max-sm:flex-1')}>
            {t('submit')}
          </button>
          {isFiltered(query) && (
            <Link
              href={path}
              prefetch={false}
              className="text-sm text-ink-2 underline hover:text-ink"
            >
              {t('reset')}
            </Link>
          )}
        </span>
      </SearchBar>
      <StatusTabs path={path} query={query} counts={counts} />
    </div>
  );
}

function SecurityFilters({ query }: { query: MembersQuery }) {
  const t = useTranslations('members');
  return (
    <>
      <SelectField label={t('filter.mfa')} name="mfa" defaultValue={query.mfa ?? ''}>
        <option value="">{t('filter.anyMfa')}</option>
        <option value="true">{t('mfa.on')}</option>
        <option value="false">{t('mfa.off')}</option>
      </SelectField>
      <SelectField label={t('filter.signedIn')} name="signedIn" defaultValue={query.signedIn ?? ''}>
        <option value="">{t('filter.anySignIn')}</option>
        {SIGNED_IN.map((one) => (
          <option key={one} value={one}>
            {t(`filter.signIns.${one}`)}
          </option>
        ))}
      </SelectField>
    </>
  );
}
