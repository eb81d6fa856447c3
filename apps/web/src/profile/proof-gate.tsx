'use client';

import { Button } from '@gatehouse/ui/button';
import { useReady } from '@gatehouse/ui/use-ready';
import dynamic from 'next/dynamic';
import { type ReactNode, useState } from 'react';

const ProofDialog = dynamic(() => import('./proof-dialog.tsx').then((it) => it.ProofDialog), {
  ssr: false,
});

interface ProofGateProps {
  /** The reader has signed in anew within the last minutes. */
  permitted: boolean;
  /** What they want to do. */
  label: string;
  /** The form: not shown before, so that nothing that was typed is lost on the way. */
  children: ReactNode;
}

/** A form that changes how one signs in, behind a button that asks for proof first. */
export function ProofGate({ permitted, label, children }: ProofGateProps) {
  const ready = useReady();
  const [asking, setAsking] = useState(false);
  if (permitted) return <div className="basis-full">{children}</div>;
  return (
    <>
      <Button disabled={!ready} onClick={() => setAsking(true)}>
        {label}
      </Button>
      {asking && <ProofDialog onClose={() => setAsking(false)} />}
    </>
  );
}
