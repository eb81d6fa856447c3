'use client';

import { Notice } from '@gatehouse/ui/notice';
import { goStepUp } from './step-up.ts';

/** Something that needs a recent sign-in was refused: the way to one, and back to this page. */
export function StepUpNotice() {
  return (
    <Notice tone="danger" title="Confirm first that it is you.">
      <p>
        You signed in a while ago.{' '}
        <button type="button" onClick={goStepUp} className="font-medium underline">
          Sign in once more
        </button>
        , then do this again.
      </p>
    </Notice>
  );
}
