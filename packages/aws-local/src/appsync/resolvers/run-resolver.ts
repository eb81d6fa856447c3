import { FieldError } from '../error.ts';
import type { ApiDefinition, DataSource, Resolver } from '../options.ts';
import type { Effects } from './appsync-module.ts';
import { compileResolver, type ResolverCode } from './code.ts';
import type { ResolverContext } from './context.ts';
import { askDataSource } from './data-source.ts';

/** Resolves one field. @throws FieldError */
export type RunResolver = (ctx: ResolverContext, effects: Effects) => Promise<unknown>;

interface Step {
  readonly source: DataSource;
  readonly code: ResolverCode | null;
}

/** Compiles the resolvers of an API, by `Type.field`. @throws SyntaxError, TypeError */
export function compileResolvers(
  api: Pick<ApiDefinition, 'resolvers' | 'dataSources'>,
): ReadonlyMap<string, RunResolver> {
  return new Map(
    api.resolvers.map((one) => [`${one.type}.${one.field}`, compile(one, api.dataSources)]),
  );
}

function compile(resolver: Resolver, sources: ApiDefinition['dataSources']): RunResolver {
  const name = `${resolver.type}.${resolver.field}`;
  const toStep = (dataSource: string, code: string | undefined): Step => {
    const source = sources[dataSource];
    if (!source) throw new TypeError(`${name}: there is no data source ${dataSource}`);
    if (code === undefined && source.type !== 'AWS_LAMBDA') {
      throw new TypeError(`${name}: without code, the data source has to be a Lambda function`);
    }
    return { source, code: code === undefined ? null : compileResolver(code, name) };
  };
  if (!resolver.pipeline) {
    const step = toStep(resolver.dataSource, resolver.code);
    return async (ctx, effects) => (await runStep(step, ctx, effects)).value;
  }
  const around = compileResolver(resolver.code, name);
  const steps = resolver.pipeline.map(({ dataSource, code }) => toStep(dataSource, code));
  return async (ctx, effects) => {
    const before = around.run('request', ctx, effects);
    if (before.isEarly) return before.value;
    ctx.prev = { result: before.value };
    for (const step of steps) {
      delete ctx.result;
      delete ctx.error;
      const { value } = await runStep(step, ctx, effects);
      ctx.prev = { result: value };
    }
    ctx.result = ctx.prev.result;
    return around.run('response', ctx, effects).value;
  };
}

async function runStep({ source, code }: Step, ctx: ResolverContext, effects: Effects) {
  if (!code) return { value: await askDataSource(source, ctx) };
  const request = code.run('request', ctx, effects);
  if (request.isEarly) return request;
  try {
    const asked = source.type === 'AWS_LAMBDA' ? toPayload(request.value) : request.value;
    ctx.result = await askDataSource(source, asked);
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    ctx.result = null;
    ctx.error = { message: error.message, type: error.errorType ?? 'Unknown' };
  }
  return code.run('response', ctx, effects);
}

const toPayload = (request: unknown) => (request as { payload?: unknown } | null)?.payload ?? null;
