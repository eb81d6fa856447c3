import type { BulkChange } from '@gatehouse/api/schemas';
import { Button } from '@gatehouse/ui/button';
import { useReady } from '@gatehouse/ui/use-ready';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { callApi } from '#src/api-client.ts';
import { addressWith } from '#src/bulk/address-with.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';

/** What takes an action back. */
const UNDONE_BY = { change_role: 'change-role', deactivate: 'reactivate' } as const;

type UndoingAction = (typeof UNDONE_BY)[keyof typeof UNDONE_BY];

interface BulkEndProps {
  slug: string;
  path: string;
  bulk: Pick<BulkChange, 'id' | 'action' | 'done'>;
  undoable: boolean;
}

/** After a change of many: takes it back, or takes its result off the page. */
export function BulkEnd({ slug, path, bulk: { id, action, done }, undoable }: BulkEndProps) {
  const t = useTranslations('members');
  const common = useTranslations('common');
  const router = useRouter();
  const ready = useReady();
  const undo = useAction(async (by: UndoingAction) => {
    const { id: undone } = await callApi('POST', `/tenants/{tenant}/members/bulk/${by}`, {
      path: { tenant: slug },
      body: { undo: id },
    });
    router.push(addressWith(path, 'bulk', undone));
  });
  const undoneBy = action === 'change_role' || action === 'deactivate' ? UNDONE_BY[action] : null;
  return (
    <>
      <span className="flex gap-2">
        {undoable && undoneBy && done > 0 && (
          <Button
            size="sm"
            disabled={!ready}
            pending={undo.pending}
            onClick={() => undo.start(undoneBy)}
          >
            {t('undo')}
          </Button>
        )}
        <Button
          size="sm"
          variant="ghost"
          disabled={!ready}
          onClick={() => router.push(addressWith(path, 'bulk', null))}
        >
          {common('close')}
        </Button>
      </span>
      {undo.problem && <ProblemNotice problem={undo.problem} />}
    </>
  );
}
