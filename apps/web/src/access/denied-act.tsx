import type { Permission } from '@gatehouse/policy/permissions';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import type { PageContext } from '#src/server/page-context.ts';
import { isSuspended } from '#src/server/read-frame.ts';
import { DeniedButton } from './denied-button.tsx';

interface DeniedActProps {
  context: PageContext;
  permission: Permission;
  /** What the button would say. */
  children: string;
}

/** In place of a button that the reader's role forbids: why, and whom to ask. Nothing while no role would help. */
export async function DeniedAct({ context, ...act }: DeniedActProps) {
  if (await isSuspended(context)) return null;
  return (
    <ClientMessages of={['accessHelp']}>
      <DeniedButton slug={context.tenant.slug} {...act} />
    </ClientMessages>
  );
}
