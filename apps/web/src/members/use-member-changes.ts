'use client';

import type { Member } from '@gatehouse/api/schemas';
import type { Role } from '@gatehouse/domain/role';
import { showToast } from '@gatehouse/ui/toast';
import { useRouter } from 'next/navigation';
import { ApiProblem, apiPath, callApi } from '#src/api-client.ts';
import { useAction } from '#src/forms/use-action.ts';
import { ROLE_NAMES } from '#src/format/words.ts';
import type { ActionTenant, ActionMember } from './member-actions.tsx';

/** The changes that can be made to one member, each followed by a toast and a fresh page. */
export function useMemberChanges(tenant: ActionTenant, member: ActionMember, onDone: () => void) {
  const router = useRouter();
  const path = apiPath`/tenants/${tenant.slug}/members/${member.userId}`;

  /** Takes a change back; what goes wrong is said in a toast, the dialog being gone. */
  function undo(call: () => Promise<unknown>, text: string) {
    return {
      label: 'Undo',
      run: () => {
        call()
          .then(() => showToast({ tone: 'good', text }))
          .catch((error: unknown) => {
            const detail = error instanceof ApiProblem ? error.message : undefined;
            showToast({ tone: 'danger', text: 'The change was not undone.', detail });
          })
          .finally(() => router.refresh());
      },
    };
  }

  function done(text: string, action?: ReturnType<typeof undo>) {
    onDone();
    showToast({ tone: 'good', text, action });
    router.refresh();
  }

  const changeRole = useAction(async (role: Role) => {
    const changed = await callApi<Member>('PATCH', path, { role, version: member.version });
    if (member.self) return done(`You are now ${ROLE_NAMES[role]}.`);
    const back = { role: member.role, version: changed.version };
    done(
      `${member.name} is now ${ROLE_NAMES[role]}.`,
      undo(
        () => callApi('PATCH', path, back),
        `${member.name} is ${ROLE_NAMES[member.role]} again.`,
      ),
    );
  });

  const deactivate = useAction(async () => {
    await callApi('POST', `${path}/deactivate`);
    done(
      `${member.name} has been deactivated.`,
      undo(() => callApi('POST', `${path}/reactivate`), `${member.name} is active again.`),
    );
  });

  const reactivate = useAction(async () => {
    await callApi('POST', `${path}/reactivate`);
    done(`${member.name} is active again.`);
  });

  const remove = useAction(async () => {
    await callApi('DELETE', path);
    if (member.self) return router.push('/tenants');
    done(`${member.name} has been removed from ${tenant.name}.`);
  });

  return { changeRole, deactivate, reactivate, remove };
}
