'use client';

import { usePathname } from 'next/navigation';
import { LoadedAccessHelp } from '#src/access/access-help.tsx';
import { getSavingPermission } from './sections.ts';

/** Below a save of the settings that was refused: whom to ask. */
export function RefusedSave() {
  const refused = getSavingPermission(usePathname());
  return refused && <LoadedAccessHelp {...refused} more />;
}
