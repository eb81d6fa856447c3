'use client';

import type { MembershipStatus } from '@gatehouse/domain/membership';
import { showToast } from '@gatehouse/ui/toast';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { ApiProblem, callApi, ifMatch } from '#src/api-client.ts';
import { useAction } from '#src/forms/use-action.ts';
import { useProblemWords } from '#src/forms/use-problem-words.ts';
import type { RoleChoice } from '#src/roles/role-choices.ts';

const MEMBER = '/tenants/{tenant}/members/{userId}';

export interface ActionTenant {
  readonly slug: string;
  readonly name: string;
}

export interface ActionMember {
  readonly userId: string;
  readonly name: string;
  readonly role: RoleChoice;
  readonly status: MembershipStatus;
  readonly version: number;
  /** Signing in asks for a code, as far as the caller may know. */
  readonly mfa: boolean;
  /** The one who looks at the page. */
  readonly self: boolean;
}

/** The changes that can be made to one member, each followed by a toast and a fresh page. */
export function useMemberChanges(tenant: ActionTenant, member: ActionMember, onDone: () => void) {
  const router = useRouter();
  const t = useTranslations('members');
  const inWords = useProblemWords();
  const path = { tenant: tenant.slug, userId: member.userId };

  /** Takes a change back; what goes wrong is said in a toast, the dialog being gone. */
  function undo(call: () => Promise<unknown>, text: string) {
    return {
      label: t('undo'),
      run: () => {
        call()
          .then(() => showToast({ tone: 'good', text }))
          .catch((error: unknown) => {
            const detail = error instanceof ApiProblem ? inWords(error).message : undefined;
            showToast({ tone: 'danger', text: t('notUndone'), detail });
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

  const changeRole = useAction(async (role: RoleChoice) => {
    const { name, version } = member;
    const changed = await callApi('PATCH', MEMBER, {
      path,
      header: ifMatch(version),
      body: { role: role.value },
    });
    if (member.self) return done(t('changeRole.doneSelf', { role: role.name }));
    done(
      t('changeRole.done', { name, role: role.name }),
      undo(
        () =>
          callApi('PATCH', MEMBER, {
            path,
            header: ifMatch(changed.version),
            body: { role: member.role.value },
          }),
        t('changeRole.undone', { name, role: member.role.name }),
      ),
    );
  });

  const deactivate = useAction(async () => {
    const { name } = member;
    await callApi('POST', `${MEMBER}/deactivate`, { path });
    done(
      t('deactivate.done', { name }),
      undo(() => callApi('POST', `${MEMBER}/reactivate`, { path }), t('reactivate.done', { name })),
    );
  });

  /** What has no way back, and changes nothing that the list shows but what the page reads anew. */
  function usePlain(
    word: 'signOut' | 'resetPassword' | 'resetMfa',
    verb: 'sign-out' | 'reset-password' | 'reset-mfa',
  ) {
    return useAction(async () => {
      await callApi('POST', `${MEMBER}/${verb}`, { path });
      done(t(`${word}.done`, { name: member.name, tenant: tenant.name }));
    });
  }
  const signOut = usePlain('signOut', 'sign-out');
  const resetPassword = usePlain('resetPassword', 'reset-password');
  const resetMfa = usePlain('resetMfa', 'reset-mfa');

  const reactivate = useAction(async () => {
    await callApi('POST', `${MEMBER}/reactivate`, { path });
    done(t('reactivate.done', { name: member.name }));
  });

  const remove = useAction(async () => {
    await callApi('DELETE', MEMBER, { path });
    done(t('remove.done', { name: member.name, tenant: tenant.name }));
  });

  return { changeRole, signOut, resetPassword, resetMfa, deactivate, reactivate, remove };
}
