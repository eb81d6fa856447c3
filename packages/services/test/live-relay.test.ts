import { LIVE_KINDS } from '@gatehouse/domain/live-kind';
import { ALL_PERMISSIONS } from '@gatehouse/policy/permissions';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { getReaders } from '../src/live/kinds.ts';
import { ChangeRelay } from '../src/live/index.ts';

const log = { warn: () => undefined };
const tenant = (kind: string) => ({ topic: 'tenant:t', kind });
const relays: ChangeRelay[] = [];
afterEach(async () => {
  for (const relay of relays.splice(0)) await relay.close();
});

/** A sink that notes what it is given, and a relay to it. */
function start(refuses: (line: string) => boolean = () => false) {
  const lines: string[] = [];
  const take = (line: string) => {
    if (refuses(line)) return Promise.reject(new Error('not now'));
    lines.push(line);
    return Promise.resolve();
  };
  const relay = new ChangeRelay(
    {
      tell: ({ kind, tenantId, userId }) => take(`tell ${kind} ${tenantId ?? userId}`),
      end: (ended) => take(`end ${Object.values(ended).join()}`),
    },
    log,
  );
  relays.push(relay);
  const all = (expected: string[]) => vi.waitFor(() => expect(lines).toEqual(expected));
  return { relay, all };
}

describe('handing on changes', () => {
  it('tells each kind once, by whose it is', async () => {
    const { relay, all } = start();
    // The first is on its way by then.
    for (const kind of ['projects', 'audit', 'audit', 'unknown']) relay.take(tenant(kind));
    relay.take({ topic: 'user:u', kind: 'notifications' });
    relay.take({ topic: 'session:s', kind: 'sessions' });
    await all(['tell projects t', 'tell audit t', 'tell notifications u']);
  });

  it('AS-10 ends subscriptions first, and tells nothing while that fails', async () => {
    let isDown = true;
    const { relay, all } = start((line) => isDown && line.startsWith('end'));
    relay.take({ topic: 'user:u', kind: 'access' });
    relay.take(tenant('projects'));
    relay.take(tenant('roles'));
    await new Promise((resolve) => setImmediate(resolve));
    await all([]);
    isDown = false;
    await all(['end t', 'end u', 'tell projects t', 'tell roles t']);
  });

  it('AS-10 after a gap ends all, and forgets what it had', async () => {
    const { relay, all } = start();
    relay.takeAll();
    relay.take({ topic: 'user:u', kind: 'sessions' });
    relay.take(tenant('settings'));
    await all(['end true', 'end u', 'end t', 'tell settings t']);
  });

  it('what fails is tried again, until it is closed', async () => {
    const { relay, all } = start(() => true);
    relay.take(tenant('projects'));
    await relay.close();
    await all([]);
  });

  it('AS-02 readers are what the filter of a subscription names, and no more than AppSync takes', () => {
    const isNamed = (name: string) => /:(?:read|manage)$/.test(name) || name === 'members:invite';
    expect(LIVE_KINDS.flatMap(getReaders).filter((name) => !isNamed(name))).toEqual([]);
    expect(ALL_PERMISSIONS.filter(isNamed).length).toBeLessThanOrEqual(20);
  });
});
