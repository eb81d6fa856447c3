import type { Permission } from '@gatehouse/policy/permissions';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { DeniedButton } from './denied-button.tsx';

interface DeniedActProps {
  slug: string;
  permission: Permission;
  /** What the button would say. */
  children: string;
}

/** In place of a button that the reader's role forbids: why, and whom to ask. */
export function DeniedAct(props: DeniedActProps) {
  return (
    <ClientMessages of={['accessHelp']}>
      <DeniedButton {...props} />
    </ClientMessages>
  );
}
