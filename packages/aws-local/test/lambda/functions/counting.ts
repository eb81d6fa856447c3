import { randomUUID } from 'node:crypto';

/** Shows what stays in an environment, and what runs between two requests. */
let calls = 0;
let ticks = 0;
const environment = randomUUID();
setInterval(() => (ticks += 1), 1);

export const handler = async (event: { readonly waitMs?: number }) => {
  const ticksBefore = ticks;
  calls += 1;
  await new Promise((resolve) => setTimeout(resolve, event.waitMs ?? 5));
  return { calls, ticksBefore, ticksAfter: ticks, environment, name: process.env['NAME'] ?? null };
};
