import { describe, expect, it } from 'vitest';
import { ApiProblem } from '#src/api-client.ts';
import { backoffMs, pauseFor } from '../backoff.ts';
import { Slots } from '../slots.ts';
import { TransferRate } from '../transfer-rate.ts';
import { Upload, type UploadApi } from '../upload.ts';
import { noPause, numberedFile, Store } from './doubles.ts';

function makeUpload(store: Store, api: Partial<UploadApi> = {}, id: string | null = null) {
  const states: string[] = [];
  const upload = new Upload({
    file: numberedFile(store.size),
    id,
    api: { ...store.api, ...api },
    slots: { files: new Slots(3), parts: new Slots(3) },
    onChange: ({ view }) => states.at(-1) === view.state || states.push(view.state),
    send: store.send,
    pause: noPause,
  });
  return { upload, states };
}

const problem = (status: number, code: string) => new ApiProblem({ status, code, title: code });

describe('Upload', () => {
  it('goes from waiting to done', async () => {
    const store = new Store(25, 10);
    const { upload, states } = makeUpload(store);
    await upload.start();
    expect(states).toEqual(['waiting', 'sending', 'finishing', 'done']);
    expect(upload.view).toMatchObject({ id: 'f1', sentBytes: 25, problem: null });
    expect(store.completions).toBe(1);
  });

  it('keeps what is there when it is paused, and goes on with the rest', async () => {
    const store = new Store(200, 10);
    const { upload } = makeUpload(store);
    const first = upload.start();
    await new Promise((resolve) => setTimeout(resolve, 8));
    upload.pause();
    await first;
    expect(upload.view.state).toBe('paused');
    const kept = new Set(store.kept.keys());
    store.sends.length = 0;
    await upload.start();
    expect(upload.view.state).toBe('done');
    expect(store.sends.filter((number) => kept.has(number))).toEqual([]);
    expect(store.content).toBe(await upload.file.text());
  });

  it('says what the API refuses, and starts again from there', async () => {
    const store = new Store(15, 10);
    let full = true;
    const { upload, states } = makeUpload(store, {
      create: (file) =>
        full ? Promise.reject(problem(409, 'files.quota_exceeded')) : store.api.create(file),
    });
    await upload.start();
    expect(states.at(-1)).toBe('failed');
    expect(upload.view.problem?.code).toBe('files.quota_exceeded');
    full = false;
    await upload.start();
    expect(upload.view).toMatchObject({ state: 'done', problem: null });
  });

  it('asks again for what got no answer: new URLs, and the end', async () => {
    const store = new Store(95, 10);
    let lost = 3;
    const lose = <T>(call: () => Promise<T>) =>
      (lost -= 1) >= 0 ? Promise.reject(problem(0, 'network.unreachable')) : call();
    const { upload } = makeUpload(store, {
      renew: (id) => lose(() => store.api.renew(id)),
      complete: (id) => lose(() => store.api.complete(id)),
    });
    await upload.start();
    expect(upload.view.state).toBe('done');
    expect(lost).toBeLessThan(0);
  });

  it('waits when too much is asked for, and makes one upload alone', async () => {
    const store = new Store(15, 10);
    let refusals = 2;
    let made = 0;
    const { upload } = makeUpload(store, {
      create: (file) => {
        if ((refusals -= 1) >= 0) return Promise.reject(problem(429, 'rate.limited'));
        made += 1;
        return store.api.create(file);
      },
    });
    await upload.start();
    expect(upload.view.state).toBe('done');
    expect(made).toBe(1);
    const lost = makeUpload(store, {
      create: () => Promise.reject(problem(0, 'network.unreachable')),
    });
    await lost.upload.start();
    expect(lost.upload.view.state).toBe('failed');
  });

  it('completes what has ended at the store already', async () => {
    const store = new Store(15, 10);
    const { upload } = makeUpload(store, { renew: () => Promise.resolve(null) }, 'f1');
    await upload.start();
    expect(upload.view.state).toBe('done');
    expect(store.sends).toEqual([]);
    expect(store.completions).toBe(1);
  });

  it('does not go on against a refusal: rights that were taken, an upload that is gone', async () => {
    const store = new Store(95, 10);
    const { upload } = makeUpload(store, {
      renew: () => Promise.reject(problem(403, 'access.denied')),
    });
    await upload.start();
    expect(upload.view).toMatchObject({ state: 'failed', problem: { code: 'access.denied' } });
    expect(store.completions).toBe(0);
  });

  it('has the API discard what was cancelled, even while the API was making it', async () => {
    const store = new Store(200, 10);
    const { upload } = makeUpload(store);
    const running = upload.start();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await upload.cancel();
    await running;
    expect(store.discarded).toEqual(['f1']);

    let answer = () => {};
    const late = new Promise<void>((resolve) => (answer = resolve));
    const slow = makeUpload(store, {
      create: async (file) => {
        await late;
        return store.api.create(file);
      },
    });
    const second = slow.upload.start();
    await new Promise((resolve) => setTimeout(resolve, 1));
    await slow.upload.cancel();
    answer();
    await second;
    expect(store.discarded).toEqual(['f1', 'f1']);
  });
});

describe('Slots', () => {
  it('lets one go that does not wait any more', async () => {
    const slots = new Slots(1);
    const stop = new AbortController();
    const never = new AbortController().signal;
    let free = () => {};
    const first = slots.run(never, () => new Promise<void>((resolve) => (free = resolve)));
    const second = slots.run(stop.signal, () => Promise.resolve('second'));
    const third = slots.run(never, () => Promise.resolve('third'));
    stop.abort();
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    free();
    await first;
    expect(await third).toBe('third');
  });
});

describe('pauses', () => {
  it('get longer, up to half a minute', () => {
    expect([1, 2, 3, 9].map((one) => backoffMs(one, 1))).toEqual([1_000, 2_000, 4_000, 30_000]);
    expect(backoffMs(3, 0)).toBe(2_000);
  });

  it('end when they are aborted', async () => {
    const stop = new AbortController();
    const pause = pauseFor(60_000, stop.signal);
    stop.abort();
    await expect(pause).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('TransferRate', () => {
  it('looks at the last seconds, and begins anew after a step back', () => {
    const rate = new TransferRate();
    rate.note(0, 0);
    expect(rate.bytesPerSecond).toBeNull();
    for (let second = 1; second <= 20; second += 1) {
      rate.note(second * second * 100, second * 1_000);
    }
    expect(rate.bytesPerSecond).toBeCloseTo((40_000 - 14_400) / 8);
    rate.note(100, 21_000);
    expect(rate.bytesPerSecond).toBeNull();
  });
});
