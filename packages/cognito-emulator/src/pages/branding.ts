import type { Emulator } from '../emulator.ts';
import type { ClientRecord } from '../model/records.ts';
import type { PageFrame } from './layout.ts';

/** How pages of a client look: its name. */
export function brandOf(
  _emulator: Emulator,
  client: ClientRecord,
): Pick<PageFrame, 'brand' | 'logo' | 'brandStyles'> {
  return { brand: client.name };
}
