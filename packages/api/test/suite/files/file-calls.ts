import type { PersonFixture, TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { bindCallForCode, type GetTarget } from '../target.ts';

/** How an upload is answered. */
export interface Upload {
  readonly file: { readonly id: string; readonly status: string; readonly version: number };
  readonly upload: {
    readonly partSize: number;
    readonly parts: readonly { number: number; size: number; url: string }[];
    readonly done?: readonly { number: number; size: number }[];
  };
}

type As = { readonly as: PersonFixture } | { readonly bearer: string };

/** What people and programs do with files, in the tenant that is asked for. */
export function bindFileCalls(getTarget: GetTarget, getTenant: () => TenantFixture) {
  const ask = bindCallForCode(getTarget);
  const to = (path = '') => `/tenants/${getTenant().slug}/files${path}`;
  const begin = (who: As, size: number, more: { name?: string; contentType?: string } = {}) =>
    ask('POST', to(), {
      ...who,
      body: { name: 'notes.txt', contentType: 'text/plain', ...more, size },
    });
  const put = (url: string, bytes: Uint8Array<ArrayBuffer>) =>
    fetch(url, { method: 'PUT', body: bytes });
  const complete = (who: As, id: string) => ask('POST', to(`/${id}/complete`), who);
  const download = (who: As, id: string, disposition = 'attachment') =>
    ask('GET', to(`/${id}/download?disposition=${disposition}`), who);

  /** Begins an upload that is answered as it should be. */
  async function begun(who: As, size: number, more?: { name?: string; contentType?: string }) {
    const answer = await begin(who, size, more);
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.json as unknown as Upload;
  }

  /** Uploads bytes in as many parts as they take; returns the file's id. */
  async function upload(
    who: As,
    bytes: Uint8Array<ArrayBuffer>,
    more?: { name?: string; contentType?: string },
  ): Promise<string> {
    const { file, upload: plan } = await begun(who, bytes.length, more);
    for (const { number, size, url } of plan.parts) {
      const from = (number - 1) * plan.partSize;
      const sent = await put(url, bytes.slice(from, from + size));
      if (!sent.ok) throw new Error(await sent.text());
    }
    const ended = await complete(who, file.id);
    if (ended.status !== 200) throw new Error(ended.text);
    return file.id;
  }

  return { ask, to, begin, begun, put, complete, download, upload };
}
