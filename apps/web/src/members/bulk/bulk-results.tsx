import { isDomainError } from '@gatehouse/domain/errors';
import { isUuid } from '@gatehouse/domain/ids';
import { getBulkInvitations } from '@gatehouse/services/invitations';
import { getBulk } from '@gatehouse/services/members';
import { BulkInvitationsStatus } from '#src/invitations/bulk-invitations-status.tsx';
import type { RoleChoice } from '#src/roles/role-choices.ts';
import { getDeps } from '#src/server/session.ts';
import type { PageContext } from '#src/shell/page-context.ts';
import type { SearchParams } from '../members-query.ts';
import { BulkStatus } from './bulk-status.tsx';

interface BulkResultsProps {
  context: PageContext;
  path: string;
  search: SearchParams;
  /** Names for the roles of a list of people to invite. */
  choices: readonly RoleChoice[];
}

/** How far the work on many is that the URL names: a change of members, a list to invite. */
export async function BulkResults({ context, path, search, choices }: BulkResultsProps) {
  const deps = await getDeps();
  const bulk = await findById(search['bulk'], (id) => getBulk(deps, context, { id }));
  const invited = await findById(search['invited'], (id) =>
    getBulkInvitations(deps, context, { id }),
  );
  return (
    <>
      {invited && (
        <BulkInvitationsStatus
          path={path}
          bulk={{ items: invited.items, finished: invited.finishedAt !== null }}
          choices={choices}
        />
      )}
      {bulk && <BulkStatus slug={context.tenant.slug} path={path} bulk={bulk} />}
    </>
  );
}

/** What the reader asked for by its id; null for what is not there, or not theirs. */
async function findById<T>(
  id: string | string[] | undefined,
  read: (id: string) => Promise<T>,
): Promise<T | null> {
  if (typeof id !== 'string' || !isUuid(id)) return null;
  try {
    return await read(id);
  } catch (error) {
    if (isDomainError(error) && ['resource.not_found', 'permission.denied'].includes(error.code)) {
      return null;
    }
    throw error;
  }
}
