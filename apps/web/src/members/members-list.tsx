import { EmptyState } from '@gatehouse/ui/empty-state';
import { SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { withoutOwner } from '#src/roles/role-choices.ts';
import type { PageContext } from '#src/shell/page-context.ts';
import { BulkBar } from './bulk/bulk-bar.tsx';
import { SelectionProvider } from './bulk/selection.tsx';
import type { MembersView } from './load-members-page.ts';
import { MemberTable } from './member-table.tsx';
import { memberParameters } from './members-query.ts';

interface MembersListProps {
  context: PageContext;
  view: MembersView;
}

/** The members of this page, and what can be done with those who are chosen. */
export function MembersList({ context, view }: MembersListProps) {
  const t = useTranslations('members');
  const { path, query, page, counts, customRoles, choices, selectable, may } = view;
  const { slug, name } = context.tenant;
  return (
    <SelectionProvider key={JSON.stringify(query)}>
      {page.items.length > 0 ? (
        <MemberTable
          context={context}
          path={path}
          query={query}
          members={page.items}
          customRoles={customRoles}
          selectable={new Set(selectable.map(({ userId }) => userId))}
        />
      ) : (
        <EmptyState icon={<SearchX />} title={t('noMatch.title')}>
          {t('noMatch.text')}
        </EmptyState>
      )}
      <BulkBar
        tenant={{ slug, name }}
        path={path}
        page={selectable.map((member) => ({ userId: member.userId, name: member.name }))}
        matching={{
          count: query.status ? counts[query.status] : counts.active + counts.deactivated,
          filter: memberParameters(query),
        }}
        choices={withoutOwner(choices)}
        may={may}
      />
    </SelectionProvider>
  );
}
