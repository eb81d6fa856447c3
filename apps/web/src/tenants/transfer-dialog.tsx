'use client';

import type { Member } from '@gatehouse/api/schemas';
import { useState } from 'react';
import { ChooseHeir } from './choose-heir.tsx';
import { ConfirmTransfer } from './confirm-transfer.tsx';
import type { TransferProps } from './transfer-props.ts';

/** First whom, then a confirmation that names both, then the transfer step by step. */
export function TransferDialog(props: TransferProps) {
  const [heir, setHeir] = useState<Member | null>(null);
  return heir ? (
    <ConfirmTransfer {...props} heir={heir} />
  ) : (
    <ChooseHeir {...props} onChosen={setHeir} />
  );
}
