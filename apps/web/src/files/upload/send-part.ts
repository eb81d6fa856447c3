/** The store did not take a part. */
export class PartRefusal extends Error {
  /** Its HTTP status; 0 when there was no answer. */
  readonly status: number;

  constructor(status: number) {
    super(`the store answered ${status}`);
    this.name = 'PartRefusal';
    this.status = status;
  }
}

export interface SendPartOptions {
  readonly signal: AbortSignal;
  /** Bytes of this part that are on their way or there. */
  readonly onProgress: (bytes: number) => void;
}

export type SendPart = (url: string, part: Blob, options: SendPartOptions) => Promise<void>;

/** Without a byte for so long, the connection is taken for dead. */
const STALLED_MS = 60_000;

/**
 * Sends a part to its presigned URL. By XMLHttpRequest: `fetch` tells no progress of what it sends.
 * A slice of a file has no type, so no header beside those of the browser goes along.
 * @throws PartRefusal for every answer that is not a success, and when there is none
 * @throws the signal's reason when it is aborted
 */
export const sendPart: SendPart = (url, part, { signal, onProgress }) =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const request = new XMLHttpRequest();
    let timer = setTimeout(onStalled, STALLED_MS);
    function onStalled() {
      request.abort();
      settle(() => reject(new PartRefusal(0)));
    }
    function onAbort() {
      request.abort();
      settle(() => reject(signal.reason as Error));
    }
    function settle(end: () => void) {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      end();
    }
    signal.addEventListener('abort', onAbort, { once: true });
    request.upload.onprogress = ({ loaded }) => {
      clearTimeout(timer);
      timer = setTimeout(onStalled, STALLED_MS);
      onProgress(loaded);
    };
    request.onload = () => {
      const { status } = request;
      const taken = status >= 200 && status < 300;
      settle(() => (taken ? resolve() : reject(new PartRefusal(status))));
    };
    request.onerror = () => settle(() => reject(new PartRefusal(0)));
    request.open('PUT', url);
    request.send(part);
  });
