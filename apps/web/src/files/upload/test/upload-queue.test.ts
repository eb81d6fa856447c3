import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UploadApi } from '../upload.ts';
import { UploadQueue } from '../upload-queue.ts';
import { isNoted, isSameFile, noteUpload } from '../unfinished.ts';
import { numberedFile } from './doubles.ts';

const SIZE = 25;
/** An upload that no part is missing of. */
const ticket = {
  partSize: SIZE,
  done: [{ number: 1, size: SIZE }],
  parts: [],
  expiresAt: new Date(Date.now() + 60_000).toISOString(),
};

function makeApi() {
  let count = 0;
  const calls: string[] = [];
  const api: UploadApi = {
    create: ({ name }) => {
      calls.push(`create ${name}`);
      return Promise.resolve({ id: `new-${(count += 1)}`, ticket });
    },
    renew: (id) => {
      calls.push(`renew ${id}`);
      return Promise.resolve(ticket);
    },
    complete: (id) => {
      calls.push(`complete ${id}`);
      return Promise.resolve();
    },
    discard: (id) => {
      calls.push(`discard ${id}`);
      return Promise.resolve();
    },
  };
  return { api, calls };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const listeners = new Map<string, unknown>();

beforeEach(() => {
  const notes = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => notes.get(key) ?? null,
    setItem: (key: string, value: string) => notes.set(key, value),
  });
  vi.stubGlobal('addEventListener', (name: string, run: unknown) => listeners.set(name, run));
  vi.stubGlobal('removeEventListener', (name: string) => listeners.delete(name));
});

afterEach(() => {
  listeners.clear();
  vi.unstubAllGlobals();
});

describe('UploadQueue', () => {
  it('uploads what is added, asks before the tab closes meanwhile, and forgets its notes', async () => {
    const { api, calls } = makeApi();
    const queue = new UploadQueue(api);
    const changes = vi.fn();
    queue.subscribe(changes);
    queue.add([numberedFile(SIZE), numberedFile(SIZE)], []);
    expect(queue.getViews().map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    expect(listeners.has('beforeunload')).toBe(true);
    await settled();
    expect(queue.getViews().map(({ state, id }) => [state, id])).toEqual([
      ['done', 'new-1'],
      ['done', 'new-2'],
    ]);
    expect(calls.filter((call) => call.startsWith('complete'))).toHaveLength(2);
    expect(listeners.has('beforeunload')).toBe(false);
    expect(isNoted('new-1')).toBe(false);
    expect(changes).toHaveBeenCalled();
    queue.dismissDone();
    expect(queue.getViews()).toEqual([]);
  });

  it('goes on with an upload of before when its file is chosen again, and only with that', async () => {
    const { api, calls } = makeApi();
    const file = numberedFile(SIZE, 1_000);
    const begun = { id: 'old', name: file.name, size: SIZE };
    expect(isSameFile(begun, file)).toBe(false);
    noteUpload('old', file);
    expect(isSameFile(begun, file)).toBe(true);
    const changed = numberedFile(SIZE, 2_000);
    expect(isSameFile(begun, changed)).toBe(false);
    expect(isSameFile({ ...begun, size: SIZE + 1 }, file)).toBe(false);

    const queue = new UploadQueue(api);
    queue.add([changed, file, file], [begun]);
    await settled();
    expect(calls.filter((call) => call.startsWith('renew'))).toEqual(['renew old']);
    expect(calls.filter((call) => call.startsWith('create'))).toHaveLength(2);
    queue.add([file], [begun]);
    await settled();
    expect(calls.filter((call) => call === 'renew old')).toHaveLength(1);
  });

  it('takes a cancelled one off the list and off the store, with its note', async () => {
    const { api, calls } = makeApi();
    const queue = new UploadQueue({ ...api, complete: () => new Promise(() => undefined) });
    queue.add([numberedFile(SIZE)], []);
    await settled();
    expect(isNoted('new-1')).toBe(true);
    const [upload] = queue.getViews();
    await queue.cancel(upload?.key ?? 0);
    expect(queue.getViews()).toEqual([]);
    expect(calls.at(-1)).toBe('discard new-1');
    expect(isNoted('new-1')).toBe(false);
    expect(listeners.has('beforeunload')).toBe(false);
  });

  it('works where nothing can be noted', async () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('not permitted');
      },
      setItem: () => {
        throw new Error('not permitted');
      },
    });
    const queue = new UploadQueue(makeApi().api);
    queue.add([numberedFile(SIZE)], []);
    await settled();
    expect(queue.getViews()[0]?.state).toBe('done');
  });
});
