'use client';

import { Button } from '@gatehouse/ui/button';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { useRouter } from 'next/navigation';
import { ApiProblem, callApi } from '#src/api-client.ts';
import { useAction } from '#src/forms/use-action.ts';

interface EndSupportProps {
  id: string;
  slug: string;
  /** The tenant's id, where the operator ends it; null for an owner. */
  asOperatorIn: string | null;
  label: string;
  done: string;
}

/** Ends an access of support at once. */
export function EndSupport({ id, slug, asOperatorIn, label, done }: EndSupportProps) {
  const router = useRouter();
  const ready = useReady();
  const { start, pending } = useAction(async () => {
    try {
      if (asOperatorIn === null) {
        await callApi('POST', '/tenants/{tenant}/support-accesses/{accessId}/end', {
          path: { tenant: slug, accessId: id },
        });
        router.refresh();
      } else {
        await callApi('POST', '/operator/tenants/{tenantId}/support-accesses/{accessId}/end', {
          path: { tenantId: asOperatorIn, accessId: id },
        });
        router.push(`/operator/tenants/${asOperatorIn}`);
      }
      showToast({ tone: 'good', text: done });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      showToast({ tone: 'danger', text: error.message });
      router.refresh();
    }
  });
  return (
    <Button size="sm" disabled={!ready} pending={pending} onClick={() => start()}>
      {label}
    </Button>
  );
}
