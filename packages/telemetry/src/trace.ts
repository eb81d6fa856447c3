import {
  type Attributes,
  context,
  isSpanContextValid,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Tracer,
} from '@opentelemetry/api';

export { SpanKind };

/**
 * The tracer of this process, set by `startTelemetry`. Not OpenTelemetry's global one: Next would
 * write addresses into spans of its own, and with them what people search for and links of
 * invitations. The bundles of one process have copies of this module: they meet in one global.
 */
const KEY = Symbol.for('gatehouse.tracer');

type Holder = { [KEY]?: Tracer | undefined };

/** Turns tracing on, or with undefined off. */
export function useTracer(tracer: Tracer | undefined): void {
  (globalThis as Holder)[KEY] = tracer;
}

interface SpanStart {
  readonly kind?: SpanKind;
  /** Names, ids, codes. Never what people typed, a token, or a parameter of a statement. */
  readonly attributes?: Attributes;
}

/**
 * Runs something inside of a span, a child of the one around it. Without tracing it just runs.
 * @param work is handed the span, for what is known only later
 */
export function inSpan<T>(
  name: string,
  { kind = SpanKind.INTERNAL, attributes = {} }: SpanStart,
  work: (span: Span | null) => Promise<T>,
): Promise<T> {
  const tracer = (globalThis as Holder)[KEY];
  if (!tracer) return work(null);
  return tracer.startActiveSpan(name, { kind, attributes }, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      // The message may hold what someone typed.
      span.setStatus({ code: SpanStatusCode.ERROR, message: getErrorName(error) });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Marks a span as failed, by a code. */
export function failSpan(span: Span | null, code: string): void {
  span?.setStatus({ code: SpanStatusCode.ERROR, message: code });
}

function getErrorName(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

/**
 * The trace that goes on somewhere else, as W3C Trace Context writes it; undefined without one.
 * @see https://www.w3.org/TR/trace-context/#traceparent-header
 */
export function traceparent(): string | undefined {
  const span = trace.getSpanContext(context.active());
  if (!span || !isSpanContextValid(span)) return undefined;
  return `00-${span.traceId}-${span.spanId}-0${span.traceFlags & TraceFlags.SAMPLED}`;
}

const PARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-0([01])$/;

/** Runs something as a part of that trace; what is no trace is left aside. */
export function runInTrace<T>(parent: unknown, work: () => Promise<T>): Promise<T> {
  const [, traceId, spanId, flags] = PARENT.exec(typeof parent === 'string' ? parent : '') ?? [];
  if (traceId === undefined || spanId === undefined) return work();
  const remote = { traceId, spanId, traceFlags: Number(flags), isRemote: true };
  return context.with(trace.setSpanContext(ROOT_CONTEXT, remote), work);
}
