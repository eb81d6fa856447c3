'use client';

import type { EditConnection } from '@gatehouse/api/schemas';
import { showToast } from '@gatehouse/ui/toast';
import { useRouter } from 'next/navigation';
import { callApi, ifMatch } from '#src/api-client.ts';
import { useAction } from '#src/forms/use-action.ts';
import type { ConnectionPath } from './shown-connection.ts';

/** Changes a connection by what a form says. */
export function useEditConnection(
  { path, version }: { readonly path: ConnectionPath; readonly version: number },
  saved: string,
  read: (values: FormData) => EditConnection,
) {
  const router = useRouter();
  return useAction(async (values: FormData) => {
    await callApi('PATCH', '/tenants/{tenant}/sso/connections/{connectionId}', {
      path,
      header: ifMatch(version),
      body: read(values),
    });
    showToast({ tone: 'good', text: saved });
    router.refresh();
  });
}
