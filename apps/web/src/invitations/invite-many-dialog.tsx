'use client';

import { useState } from 'react';
import type { Candidate } from './candidates.ts';
import { InvitationListStep } from './invitation-list-step.tsx';
import { InvitationPreviewStep } from './invitation-preview-step.tsx';
import type { InvitationList, InviteManyProps } from './invite-many-props.ts';

/** A list, then what will become of each line; the page then shows how far the sending is. */
export function InviteManyDialog(props: InviteManyProps & { onClose: () => void }) {
  const [list, setList] = useState<InvitationList>({
    text: '',
    role: props.defaultRole,
    message: '',
  });
  const [candidates, setCandidates] = useState<readonly Candidate[] | null>(null);
  return candidates ? (
    <InvitationPreviewStep
      {...props}
      list={list}
      candidates={candidates}
      onBack={() => setCandidates(null)}
    />
  ) : (
    <InvitationListStep
      {...props}
      list={list}
      onChange={(change) => setList((now) => ({ ...now, ...change }))}
      onChecked={setCandidates}
    />
  );
}
