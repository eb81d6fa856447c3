import type { Readable } from 'node:stream';

/** A file that has just arrived, before anyone can download it. */
export interface FileToScan {
  readonly tenantId: string;
  readonly id: string;
  /** Bytes. */
  readonly size: number;
  /** As its uploader says. */
  readonly contentType: string;
  /** Its content; the scanner reads it or ends it. */
  read(): Promise<Readable>;
}

export type ScanVerdict = 'clean' | 'infected' | 'not_scanned';

/**
 * Looks for malware in a file. One that rejects leaves the file as it is, not to be downloaded; the
 * upload can be completed again.
 */
export type ScanFile = (file: FileToScan) => Promise<ScanVerdict>;

/** Where no scanner is installed. */
export const notScanned: ScanFile = () => Promise.resolve('not_scanned');
