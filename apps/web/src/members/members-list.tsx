'use client';

import { EmptyState } from '@gatehouse/ui/empty-state';
import { LoaderCircle, SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { LiveList } from '#src/live/live-list.tsx';
import type { RoleChoice } from '#src/roles/role-choices.ts';
import { BulkBar } from './bulk/bulk-bar.tsx';
import type { BulkWork } from './bulk/bulk-work.ts';
import { SelectionProvider } from './bulk/selection.tsx';
import { useHeldRows } from './bulk/use-held-rows.ts';
import type { NamedRole } from './filter-groups.ts';
import { MemberTable } from './member-table.tsx';
import { MembersBar } from './members-bar.tsx';
import type { MembersQuery } from './members-query.ts';
import type { MemberPowers, ShownMember } from './shown-member.ts';

const LIVE_KINDS = ['members', 'invitations', 'join_requests', 'roles'] as const;

interface MembersListProps {
  tenant: { readonly slug: string; readonly name: string };
  path: string;
  query: MembersQuery;
  rows: readonly ShownMember[];
  /** How many match on all pages, and what the API is asked for to reach them. */
  matching: { readonly count: number; readonly filter: Readonly<Record<string, string>> };
  customRoles: readonly NamedRole[];
  security: boolean;
  /** Whether the reader may see in the log who changed someone. */
  logged: boolean;
  /** Where this page of the list begins. */
  cursor: string | undefined;
  choices: readonly RoleChoice[];
  powers: MemberPowers;
  /** The change of many that the address names. */
  work: BulkWork | null;
}

/** The members of this page, what they are searched for, and what can be done with many. */
export function MembersList(props: MembersListProps) {
  return (
    <SelectionProvider of={JSON.stringify(props.query)}>
      <List {...props} />
    </SelectionProvider>
  );
}

function List({
  tenant,
  path,
  query,
  rows,
  matching,
  customRoles,
  security,
  logged,
  cursor,
  choices,
  powers,
  work,
}: MembersListProps) {
  const t = useTranslations('members');
  const { shown, hold } = useHeldRows(rows, work, JSON.stringify(query));
  const acts = Object.values(powers).includes(true);
  const forMany = choices.filter(({ value }) => value !== 'owner');
  const versions = useMemo(() => rows.map(({ userId: id, version }) => ({ id, version })), [rows]);
  return (
    <>
      <LiveList
        slug={tenant.slug}
        kinds={LIVE_KINDS}
        view={JSON.stringify([query, cursor])}
        rows={versions}
        entity={logged ? 'member' : null}
      />
      <MembersBar
        slug={tenant.slug}
        path={path}
        query={query}
        customRoles={customRoles}
        security={security}
        acts={acts}
      />
      {shown.length > 0 ? (
        <MemberTable
          tenant={tenant}
          path={path}
          query={query}
          rows={shown}
          security={security}
          choices={choices}
          powers={powers}
        />
      ) : (
        <EmptyState
          icon={work ? <LoaderCircle /> : <SearchX />}
          title={t(work ? 'moved.title' : 'noMatch.title')}
        >
          {t(work ? 'moved.text' : 'noMatch.text')}
        </EmptyState>
      )}
      <BulkBar
        tenant={tenant}
        path={path}
        rows={rows}
        matching={matching}
        choices={forMany}
        powers={powers}
        onStarted={hold}
      />
    </>
  );
}
