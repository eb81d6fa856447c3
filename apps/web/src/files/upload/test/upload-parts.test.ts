import { describe, expect, it } from 'vitest';
import { Slots } from '../slots.ts';
import { uploadParts } from '../upload-parts.ts';
import { noPause, numberedFile, Store } from './doubles.ts';

function begin(store: Store, file: File, signal = new AbortController().signal) {
  const progress: number[] = [];
  const result = uploadParts({
    file,
    ticket: store.ticket(),
    renew: () => store.api.renew('f1'),
    send: store.send,
    slots: new Slots(3),
    signal,
    onProgress: (bytes) => progress.push(bytes),
    pause: noPause,
  });
  return { result, progress };
}

describe('uploadParts', () => {
  it('sends every part once, three at a time, and asks for URLs as they run out', async () => {
    const store = new Store(95, 10);
    const file = numberedFile(95);
    const { result, progress } = begin(store, file);
    await result;
    expect(store.content).toBe(await file.text());
    expect(store.sends.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(store.most).toBe(3);
    expect(store.renewals).toBeGreaterThan(0);
    expect(progress[0]).toBe(0);
    expect(progress.at(-1)).toBe(95);
  });

  it('sends an empty file as one empty part', async () => {
    const store = new Store(0, 10);
    await begin(store, numberedFile(0)).result;
    expect([...store.kept]).toEqual([[1, '']]);
  });

  it('does not send again what the store has', async () => {
    const store = new Store(35, 10);
    const file = numberedFile(35);
    store.kept.set(1, '0123456789').set(3, '0123456789');
    const { result, progress } = begin(store, file);
    await result;
    expect(store.sends.toSorted((a, b) => a - b)).toEqual([2, 4]);
    expect(progress[0]).toBe(20);
    expect(store.content).toBe(await file.text());
  });

  it('takes no URLs for nothing missing: the store has put the parts together', async () => {
    const store = new Store(35, 10);
    const over = { ...store.ticket(), done: [], parts: [] };
    const progress: number[] = [];
    await uploadParts({
      file: numberedFile(35),
      ticket: over,
      renew: () => store.api.renew('f1'),
      send: store.send,
      slots: new Slots(3),
      signal: new AbortController().signal,
      onProgress: (bytes) => progress.push(bytes),
    });
    expect(store.sends).toEqual([]);
    expect(progress).toEqual([35]);
  });

  it('tries again what failed on the way: no connection, busy, out of order', async () => {
    const store = new Store(25, 10);
    store.refusals.set(1, [0, 503]).set(2, [429]);
    await begin(store, numberedFile(25)).result;
    expect(store.sends.filter((one) => one === 1)).toHaveLength(3);
    expect(store.kept.size).toBe(3);
    expect(store.renewals).toBe(0);
  });

  it('fetches new URLs when the store refuses the ones it has', async () => {
    const store = new Store(25, 10);
    const { result } = begin(store, numberedFile(25));
    store.generation = 2;
    await result;
    expect(store.renewals).toBeGreaterThan(0);
    expect(store.kept.size).toBe(3);
  });

  it('fetches new URLs before those it has end, once for all parts', async () => {
    const store = new Store(25, 10);
    store.lifeMs = 1_000;
    const old = store.ticket();
    store.lifeMs = 60_000;
    await uploadParts({
      file: numberedFile(25),
      ticket: old,
      renew: () => store.api.renew('f1'),
      send: store.send,
      slots: new Slots(3),
      signal: new AbortController().signal,
      onProgress: () => undefined,
      pause: noPause,
    });
    expect(store.renewals).toBe(1);
  });

  it('gives up a part after seven tries, and stops the others', async () => {
    const store = new Store(500, 10);
    store.refusals.set(
      2,
      Array.from({ length: 9 }, () => 500),
    );
    await expect(begin(store, numberedFile(500)).result).rejects.toMatchObject({ status: 500 });
    expect(store.sends.filter((one) => one === 2)).toHaveLength(7);
    const sent = store.sends.length;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(store.sends).toHaveLength(sent);
    expect(sent).toBeLessThan(50);
  });

  it('does not try again when the upload is gone', async () => {
    const store = new Store(15, 10);
    store.refusals.set(1, [404]);
    await expect(begin(store, numberedFile(15)).result).rejects.toMatchObject({ status: 404 });
    expect(store.sends.filter((one) => one === 1)).toHaveLength(1);
  });

  it('stops when it is told to', async () => {
    const store = new Store(500, 10);
    const stop = new AbortController();
    const { result } = begin(store, numberedFile(500), stop.signal);
    setTimeout(() => stop.abort(), 5);
    await expect(result).rejects.toMatchObject({ name: 'AbortError' });
    const sent = store.sends.length;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(store.sends).toHaveLength(sent);
  });
});
