import { describe, expect, it } from 'vitest';
import { assessRisk, type Attempt } from '../../src/auth/threats/assess-risk.ts';
import { addEvent, type AuthEvent } from '../../src/auth/threats/auth-event.ts';
import { readHistory } from '../../src/auth/threats/history.ts';
import { createClock } from '../../src/clock.ts';
import type { Emulator } from '../../src/emulator.ts';
import type { UserRecord } from '../../src/model/records.ts';
import { openMemoryStore } from '../../src/store/memory-store.ts';

const CHROME = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126.0.0.0 Safari/537.36';
const CHROME_NEXT = CHROME.replace('126', '131');
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0';
const NOW = Date.UTC(2026, 10, 30, 12);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const BERLIN = { country: 'DE', city: 'Berlin', latitude: 52.52, longitude: 13.4 };
const SYDNEY = { country: 'AU', city: 'Sydney', latitude: -33.87, longitude: 151.2 };
const POTSDAM = { country: 'DE', city: 'Potsdam', latitude: 52.39, longitude: 13.06 };

const event = (more: Partial<AuthEvent> = {}): AuthEvent => ({
  id: 'event',
  type: 'SignIn',
  response: 'Pass',
  createdAt: NOW - 24 * HOUR,
  ip: '198.51.100.7',
  userAgent: CHROME,
  place: { country: 'DE' },
  challenges: [],
  ...more,
});
const attempt = (more: Partial<Attempt> = {}): Attempt => ({
  at: NOW,
  ip: '198.51.100.7',
  userAgent: CHROME,
  place: { country: 'DE' },
  ...more,
});
const wrong = (minutesAgo: number) =>
  event({
    response: 'Fail',
    createdAt: NOW - minutesAgo * MINUTE,
    challenges: [{ name: 'Password', response: 'Failure' }],
  });
const failures = (count: number, minutesAgo = 1) =>
  Array.from({ length: count }, () => wrong(minutesAgo));

describe('assessRisk', () => {
  it.each<[title: string, given: Attempt, history: readonly AuthEvent[], expected: string]>([
    ['the first sign-in', attempt({ userAgent: FIREFOX }), [], 'no risk'],
    ['what is usual', attempt(), [event()], 'no risk'],
    ['a newer version of the browser', attempt({ userAgent: CHROME_NEXT }), [event()], 'no risk'],
    ['a new device', attempt({ userAgent: FIREFOX }), [event()], 'Low newDevice'],
    ['a new device id', attempt({ deviceId: 'b' }), [event({ deviceId: 'a' })], 'Low newDevice'],
    ['a new country', attempt({ place: { country: 'FR' } }), [event()], 'Medium newCountry'],
    ['no country', attempt({ place: {} }), [event()], 'no risk'],
    [
      'a new device in a new country',
      attempt({ userAgent: FIREFOX, place: { country: 'FR' } }),
      [event()],
      'High newDevice newCountry',
    ],
    ['four failures', attempt(), [...failures(4), event()], 'no risk'],
    ['five failures', attempt(), [...failures(5), event()], 'Medium manyFailures'],
    [
      'five wrong codes in one sign-in',
      attempt(),
      [
        event({
          response: 'InProgress',
          createdAt: NOW - MINUTE,
          challenges: Array.from({ length: 5 }, () => ({ name: 'Mfa', response: 'Failure' })),
        }),
        event(),
      ],
      'Medium manyFailures',
    ],
    ['five old failures', attempt(), [...failures(5, 16), event()], 'no risk'],
    ['five failures before any success', attempt(), failures(5), 'Medium manyFailures'],
    [
      'around the world in an hour',
      attempt({ place: SYDNEY }),
      [event({ place: BERLIN, createdAt: NOW - HOUR }), event({ place: SYDNEY })],
      'High impossibleTravel',
    ],
    [
      'around the world in a day',
      attempt({ place: SYDNEY }),
      [event({ place: BERLIN }), event({ place: SYDNEY, createdAt: NOW - 48 * HOUR })],
      'no risk',
    ],
    [
      'the next town a minute later',
      attempt({ place: POTSDAM }),
      [event({ place: BERLIN, createdAt: NOW - MINUTE })],
      'no risk',
    ],
    [
      'another country within the hour',
      attempt({ place: { country: 'FR' } }),
      [event({ createdAt: NOW - 59 * MINUTE }), event({ place: { country: 'FR' } })],
      'High impossibleTravel',
    ],
    [
      'a sign-in that the user reported',
      attempt(),
      [event({ feedback: { value: 'Invalid', at: NOW, provider: 'User' } })],
      'High reported',
    ],
    [
      'a refused sign-in that was the user',
      attempt({ userAgent: FIREFOX }),
      [
        event({
          userAgent: FIREFOX,
          response: 'Fail',
          feedback: { value: 'Valid', at: NOW, provider: 'User' },
        }),
        event(),
      ],
      'no risk',
    ],
  ])('%s', (_, given, history, expected) => {
    const { level, signals } = assessRisk(given, history);
    expect(level ? [level, ...signals].join(' ') : 'no risk').toBe(expected);
  });
});

describe('readHistory', () => {
  it('cannot be filled with failures', async () => {
    const store = openMemoryStore();
    const user = { poolId: 'pool', key: 'ada' } as UserRecord;
    const emulator = { store, clock: createClock() } as Emulator;
    await addEvent(emulator, user, event());
    for (let tries = 0; tries < 300; tries += 1) await addEvent(emulator, user, wrong(1));
    const history = readHistory(store, user);
    expect(history).toHaveLength(301);
    expect(assessRisk(attempt({ userAgent: FIREFOX, at: Date.now() }), history).signals).toContain(
      'newDevice',
    );
    for (let passed = 0; passed < 120; passed += 1) await addEvent(emulator, user, event());
    expect(readHistory(store, user).length).toBeLessThanOrEqual(401);
  });
});
