import { Server, type IncomingMessage, type ServerResponse } from 'node:http';
import { inSpan, SpanKind } from '@gatehouse/telemetry/trace';
import type { Family } from '@gatehouse/telemetry/metrics';
import next from 'next';
import type { Env } from '../env.ts';
import { takeStatus } from '../http/page-status.ts';

/** What draws pages: this thread, or others. */
export interface PageDrawer {
  readonly draw: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Rejects while pages cannot be drawn. */
  readonly ready: () => Promise<void>;
  /** What other threads have counted. */
  readonly readMetrics: () => Promise<readonly Family[]>;
  /** An upgrade emitted on it reaches the hot reload; null without. */
  readonly idle: Server | null;
  close(): Promise<void>;
}

/** Draws pages in this thread: loads Next and the build of the app in the working directory. */
export async function createPageDrawer(
  env: Pick<Env, 'NODE_ENV' | 'HOST' | 'PORT'>,
): Promise<PageDrawer> {
  // Next would take every upgrade of the server it is given (CVE-2026-44578): it gets an idle one.
  const idle = new Server();
  const pages = next({
    dev: env.NODE_ENV === 'development',
    dir: process.cwd(),
    hostname: env.HOST,
    port: env.PORT,
    httpServer: idle,
  });
  await pages.prepare();
  const show = pages.getRequestHandler();
  return {
    draw: (request, response) => {
      takeStatus(request, response);
      // No address: it may hold a search, or the link of an invitation.
      const attributes = { 'http.request.method': request.method ?? '' };
      return inSpan('page', { kind: SpanKind.SERVER, attributes }, async (span) => {
        await show(request, response);
        span?.setAttribute('http.response.status_code', response.statusCode);
      });
    },
    ready: () => Promise.resolve(),
    readMetrics: () => Promise.resolve([]),
    idle,
    close: () => pages.close(),
  };
}
