import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Emulator } from '../emulator.ts';
import { hasPagesHere, requireClientAndPool } from '../model/pools.ts';
import { requireUser } from '../model/users.ts';
import { judgeEvent } from '../auth/threats/feedback.ts';
import { requireThreatProtection } from '../auth/threats/risk-policy.ts';
import { invalidParameter } from '../wire/errors.ts';
import { getBrand } from './branding.ts';
import { getTexts } from './language.ts';
import { sendPage } from './layout.ts';
import { refusalText } from './page.ts';

/** Takes the answer that a link of the notification mail stands for. */
async function judge(emulator: Emulator, query: URLSearchParams): Promise<'Valid' | 'Invalid'> {
  const { pool } = requireClientAndPool(emulator.store, query.get('client_id') ?? '');
  if (!hasPagesHere(emulator.config, pool)) throw invalidParameter('Login pages unavailable');
  requireThreatProtection(pool);
  const value = query.get('value');
  if (value !== 'Valid' && value !== 'Invalid') throw invalidParameter('Invalid feedback value.');
  await judgeEvent(emulator, {
    user: requireUser(emulator.store, pool, query.get('username') ?? ''),
    eventId: query.get('event_id') ?? '',
    value,
    token: query.get('token') ?? '',
  });
  return value;
}

/** GET /feedback: was this you? One click answers, as on AWS. */
export function feedbackByLink(emulator: Emulator) {
  return async (c: Context): Promise<Response> => {
    const query = new URL(c.req.url).searchParams;
    const texts = getTexts(c);
    const { feedback } = texts;
    try {
      const value = await judge(emulator, query);
      const { client } = requireClientAndPool(emulator.store, query.get('client_id') ?? '');
      const frame = { ...getBrand(emulator, client), texts, title: feedback.title };
      return await sendPage(c, frame, html`<p>${feedback[value]}</p>`);
    } catch (error) {
      refusalText(texts, error);
      const frame = { brand: texts.signIn, texts, title: feedback.failed };
      return sendPage(c, frame, html`<p>${feedback.failedAdvice}</p>`, 400);
    }
  };
}
