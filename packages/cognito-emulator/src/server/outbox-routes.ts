import { Hono } from 'hono';
import type { Emulator } from '../emulator.ts';

/**
 * Sent messages, for tests: `GET /outbox?to=…[&reason=…][&after=ms]` answers the latest message to
 * an address (404 when there is none), `GET /outbox/all` the list, `DELETE /outbox` forgets them.
 */
export function outboxRoutes({ delivery }: Emulator): Hono {
  const app = new Hono();
  app.get('/outbox', (c) => {
    const { to, reason, after } = c.req.query();
    const since = Number(after ?? 0);
    const found = delivery
      .messages(to)
      .find((message) => (!reason || message.reason === reason) && message.sentAt > since);
    return found ? c.json(found) : c.json({ message: `No message to ${to ?? 'anyone'}.` }, 404);
  });
  app.get('/outbox/all', (c) => c.json(delivery.messages(c.req.query('to'))));
  app.delete('/outbox', (c) => {
    delivery.clear();
    return c.body(null, 204);
  });
  return app;
}
