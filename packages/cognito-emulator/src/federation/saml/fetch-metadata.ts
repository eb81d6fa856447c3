import { isLoopback } from '../../trust.ts';
import { invalidParameter } from '../../wire/errors.ts';
import { metadataLimits } from './xml.ts';

const TIMEOUT = 5_000;

async function readLimited(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const body: AsyncIterable<Uint8Array> | null = response.body;
  if (!body) return '';
  for await (const chunk of body) {
    length += chunk.length;
    if (length > metadataLimits.length) throw new Error('too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * Fetches a metadata document: https, or http of this machine; five seconds, 1 MB, no redirects.
 * @throws CognitoError InvalidParameterException, in AWS's words
 */
export async function fetchMetadata(address: string): Promise<string> {
  const refused = () => invalidParameter(`Error retrieving metadata from ${address}`);
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isOpen = url?.protocol === 'http:' && isLoopback(url.hostname);
  if (!url || (url.protocol !== 'https:' && !isOpen)) throw refused();
  try {
    const signal = AbortSignal.timeout(TIMEOUT);
    const response = await fetch(url, { redirect: 'error', signal });
    if (response.ok) return await readLimited(response);
  } catch {
    // Whatever went wrong on the way: there is no metadata.
  }
  throw refused();
}
