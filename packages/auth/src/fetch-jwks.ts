const MAX_BYTES = 65_536;

/** Fetches the text of a key set; throws when there is none to be had. */
export type FetchJwks = (uri: string) => Promise<string>;

/**
 * Fetches a key set over HTTP(S): 64 KiB, no redirects.
 * @param timeoutMs milliseconds for the whole answer
 * @throws Error for any other answer than 200, a longer body, or no answer in time
 */
export async function fetchJwks(uri: string, timeoutMs = 3_000): Promise<string> {
  const response = await fetch(uri, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    cache: 'no-store',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error(`the key set answers ${response.status}`);
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  const body: AsyncIterable<Uint8Array> | readonly Uint8Array[] = response.body ?? [];
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > MAX_BYTES) throw new Error('the key set is larger than 64 KiB');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
