import { Hono, type Context } from 'hono';
import type { Emulator } from '../emulator.ts';
import type { FaultEffect, FaultOrder, Faults, JwksFault } from '../faults/faults.ts';
import { rotateKeys } from '../model/rotate-keys.ts';
import type { Control } from '../faults/control.ts';
import { knownHostOnly, ownOriginOnly } from '../server/guard.ts';
import type { Trust } from '../trust.ts';
import { CognitoError } from '../wire/errors.ts';
import { exportState, importState } from '../store/snapshot.ts';
import { mintTokens } from '../auth/mint-tokens.ts';
import { getThreatLists, setThreatLists } from '../auth/threats/threat-lists.ts';
import { applySeed } from '../seed/apply-seed.ts';
import { exportSeed } from '../seed/export-seed.ts';
import { readSeed } from '../seed/read-seed.ts';
import { SeedError } from '../seed/seed.ts';
import { readThreatLists } from '../model/threat-lists.ts';

const effects: readonly FaultEffect[] = [
  'throttle',
  'error',
  'refuse',
  'drop-before',
  'drop-after',
  'delay',
  'stale',
];
const jwksFaults: readonly JwksFault[] = ['none', 'error', 'garbage', 'empty'];

const refuse = (c: Context, message: string) => c.json({ message }, 422);

async function body(c: Context): Promise<Record<string, unknown>> {
  const parsed = await c.req.json<unknown>().catch(() => ({}));
  return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
}

const isErrorName = (name: unknown) => typeof name === 'string' && /^\w{3,100}$/.test(name);

/** The text goes into a header as well. */
const headerText = (text: unknown) =>
  typeof text === 'string' ? text.replace(/[^\x20-\x7e]/g, ' ').slice(0, 1000) : undefined;

function readOrder(given: Record<string, unknown>): FaultOrder | undefined {
  const { operation, effect, from, times, delayMs, error, message } = given;
  const known = effects.find((name) => name === effect);
  const numbers = { from, times, delayMs };
  if (typeof operation !== 'string' || !known) return undefined;
  const bad = Object.values(numbers).some(
    (value) => value !== undefined && (typeof value !== 'number' || value < 0),
  );
  if (bad || (known === 'refuse' && !isErrorName(error))) return undefined;
  const words = known === 'refuse' ? { error, message: headerText(message) } : {};
  const defined = Object.entries({ ...numbers, ...words }).filter(
    ([, value]) => value !== undefined,
  );
  return { operation, effect: known, ...Object.fromEntries(defined) };
}

function mountFaults(app: Hono, faults: Faults): void {
  app.get('/faults', (c) => c.json({ faults: faults.list(), jwks: faults.jwks }));
  app.post('/faults', async (c) => {
    const order = readOrder(await body(c));
    if (!order) {
      return refuse(
        c,
        `operation and effect (${effects.join(', ')}) are needed; refuse needs an error`,
      );
    }
    return c.json(faults.add(order), 201);
  });
  app.delete('/faults', (c) => {
    faults.clear();
    return c.body(null, 204);
  });
  app.delete('/faults/:id', (c) =>
    faults.remove(c.req.param('id'))
      ? c.body(null, 204)
      : c.json({ message: 'No such fault' }, 404),
  );
  app.put('/jwks', async (c) => {
    const { mode } = await body(c);
    const known = jwksFaults.find((name) => name === mode);
    if (!known) return refuse(c, `mode must be one of ${jwksFaults.join(', ')}`);
    faults.jwks = known;
    return c.json({ mode: known });
  });
}

function mountMail(app: Hono, emulator: Emulator): void {
  app.put('/mail', async (c) => {
    const { copies, to, times } = await body(c);
    if (typeof copies !== 'number' || copies < 0 || copies > 10) {
      return refuse(c, 'copies must be 0 (lose) to 10; 1 is normal');
    }
    let left = typeof times === 'number' ? times : Infinity;
    emulator.delivery.setFilter((message) => {
      if (typeof to === 'string' && message.to !== to) return 1;
      if (left <= 0) return 1;
      left -= 1;
      return copies;
    });
    return c.json({ copies });
  });
}

function mountThreats(app: Hono, emulator: Emulator): void {
  app.get('/threats', (c) => c.json(getThreatLists(emulator)));
  app.put('/threats', async (c) => {
    try {
      const lists = readThreatLists(await body(c), getThreatLists(emulator));
      await setThreatLists(emulator, lists);
      return c.json(lists);
    } catch (error) {
      return refuse(c, error instanceof TypeError ? error.message : 'not lists');
    }
  });
}

function mountTests(app: Hono, emulator: Emulator): void {
  app.put('/codes', async (c) => {
    const { code } = await body(c);
    if (code !== undefined && !(typeof code === 'string' && /^\d{6,8}$/.test(code))) {
      return refuse(c, 'code must be six to eight digits, or left out for random ones');
    }
    emulator.codes.fix(code);
    return c.body(null, 204);
  });
  app.post('/tokens', async (c) => {
    const { clientId, username, scopes } = await body(c);
    if (typeof clientId !== 'string' || typeof username !== 'string') {
      return refuse(c, 'clientId and username are needed; scopes is a list');
    }
    const given = Array.isArray(scopes) ? { scopes: scopes.map(String) } : {};
    try {
      return c.json(await mintTokens(emulator, { clientId, username, ...given }), 201);
    } catch (error) {
      if (error instanceof CognitoError) return refuse(c, error.message);
      throw error;
    }
  });
  app.get('/trigger-calls', (c) => {
    const { trigger } = c.req.query();
    const calls = emulator.triggers.recent();
    return c.json(trigger ? calls.filter((call) => call.trigger === trigger) : calls);
  });
}

/**
 * The control API: faults, mail, keys, clock, state. Served on a port of its own, off by default.
 */
export function createControlApp(emulator: Emulator, control: Control, trust: Trust): Hono {
  const app = new Hono();
  app.use(knownHostOnly(trust), ownOriginOnly(trust));
  const { faults, log } = control;
  mountFaults(app, faults);
  mountMail(app, emulator);
  mountThreats(app, emulator);
  mountTests(app, emulator);
  app.post('/pools/:poolId/rotate-keys', async (c) => {
    const { withdraw } = await body(c);
    const done = await rotateKeys(emulator, c.req.param('poolId'), withdraw === true);
    return done ? c.body(null, 204) : c.json({ message: 'No such pool' }, 404);
  });
  app.post('/sessions/rotate-key', async (c) =>
    (await emulator.iam.rotateKey())
      ? c.body(null, 204)
      : refuse(c, 'the key was given at the start; other services have it too'),
  );
  app.get('/clock', (c) => c.json({ now: emulator.clock.now(), offsetMs: emulator.clock.offset }));
  app.put('/clock', async (c) => {
    const { offsetMs } = await body(c);
    if (typeof offsetMs !== 'number') return refuse(c, 'offsetMs must be a number');
    emulator.clock.shift(offsetMs);
    return c.json({ now: emulator.clock.now(), offsetMs });
  });
  app.get('/requests', (c) => c.json(log.recent()));
  app.get('/state', (c) => c.text(exportState(emulator.store)));
  app.put('/state', async (c) => {
    try {
      await importState(emulator.store, await c.req.text());
    } catch (error) {
      return refuse(c, error instanceof Error ? error.message : 'not a state file');
    }
    return c.body(null, 204);
  });
  app.get('/seed', (c) => c.text(exportSeed(emulator)));
  app.put('/seed', async (c) => {
    try {
      await applySeed(emulator, readSeed(await c.req.text(), 'seed'));
    } catch (error) {
      if (error instanceof SeedError) return refuse(c, error.message);
      throw error;
    }
    return c.body(null, 204);
  });
  return app;
}
