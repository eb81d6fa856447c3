'use client';

import type { BackupCodes } from '@gatehouse/api/schemas';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { useAction } from '#src/forms/use-action.ts';

/** Makes a set of backup codes, and keeps it for as long as it is shown. */
export function useBackupCodes() {
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const create = useAction(async () => {
    const made: BackupCodes = await callApi('POST', '/me/backup-codes');
    setCodes(made.codes);
  });
  return { codes, create, forget: () => setCodes(null) };
}
