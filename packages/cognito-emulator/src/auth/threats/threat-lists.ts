import type { Emulator } from '../../emulator.ts';
import { readDocument, saveDocument, type DocumentAddress } from '../../model/documents.ts';
import { inIpRanges } from '../../model/ip-range.ts';
import type { Place, ThreatLists } from '../../model/threat-lists.ts';

/** Not of one pool: it lies under no pool's id. */
const ADDRESS: DocumentAddress = { poolId: '', kind: 'threatLists' };

/** The lists in force: those of the control API, else those of the start. */
export function getThreatLists({ store, threatLists }: Emulator): ThreatLists {
  return readDocument<ThreatLists>(store, ADDRESS) ?? threatLists;
}

export const setThreatLists = (emulator: Emulator, lists: ThreatLists) =>
  saveDocument(emulator, ADDRESS, lists);

/** Where an address is, by the lists. */
export function findPlace(emulator: Emulator, ip: string): Place | undefined {
  const found = getThreatLists(emulator).places.find(({ range }) => inIpRanges(ip, [range]));
  if (!found) return undefined;
  const { range: _range, ...place } = found;
  return place;
}
