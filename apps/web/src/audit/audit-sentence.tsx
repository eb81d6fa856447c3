import type { AuditEventRow } from '#src/format/rows.ts';
import { MarkedText } from './marked-text.tsx';
import { useSentence } from './use-sentence.ts';

/** Who did what to whom, and what changed from what to what. */
export function AuditSentence({ event }: { event: AuditEventRow }) {
  const toSentence = useSentence();
  return <MarkedText sentence={toSentence(event)} />;
}
