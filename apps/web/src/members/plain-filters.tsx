import { buttonClass } from '@gatehouse/ui/button';
import { Select } from '@gatehouse/ui/select';
import { useTranslations } from 'next-intl';
import type { FilterGroup } from './filter-groups.ts';
import { isFiltered, type MembersQuery } from './members-query.ts';

interface PlainFiltersProps {
  path: string;
  query: MembersQuery;
  groups: readonly FilterGroup[];
}

/** The filters as fields of the form, where no script runs. */
export function PlainFilters({ path, query, groups }: PlainFiltersProps) {
  const t = useTranslations('members.filter');
  return (
    <span className="flex flex-wrap items-center gap-2">
      {groups.map(({ name, label, options }) => (
        <Select key={name} name={name} aria-label={label} defaultValue={query[name] ?? ''}>
          <option value="">{label}</option>
          {options.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
      ))}
      <button type="submit" className={buttonClass('primary')}>
        {t('submit')}
      </button>
      {isFiltered(query) && <a href={path}>{t('reset')}</a>}
    </span>
  );
}
