import { startGateway } from '@gatehouse/aws-local/gateway';
import { startLambda } from '@gatehouse/aws-local/lambda';
import type { Backend } from '@gatehouse/api/test-suite';

/** The API as a function, behind each kind of API Gateway. */
export interface LambdaStage {
  /** Origins, by the format of the events. */
  readonly origins: Readonly<Record<'2.0' | '1.0' | 'rest', string>>;
  close(): Promise<void>;
}

interface Options {
  /** What is run: `lambda.ts`, or the bundle of it. */
  readonly file: string | URL;
  /** Of the HTTP API with format 2.0; 0 takes a free one. */
  readonly port?: number;
}

export const SOURCE = new URL('../../lambda.ts', import.meta.url);

/** @param backend what its settings lead to */
export async function startLambdaStage(
  { environment }: Pick<Backend, 'environment'>,
  { file, port = 0 }: Options,
): Promise<LambdaStage> {
  // Time to load where others run beside it.
  const api = { file, environment: { ...environment }, timeoutSeconds: 29, concurrency: 3 };
  const lambda = startLambda({ functions: { api } });
  const everything = { route: 'ANY /{proxy+}', function: 'api' } as const;
  const [two, one, rest] = await Promise.all([
    startGateway({ port, type: 'http', lambda, routes: [everything] }),
    startGateway({ port: 0, type: 'http', lambda, routes: [{ ...everything, payload: '1.0' }] }),
    startGateway({
      ...{ port: 0, type: 'rest', lambda, routes: [everything], binaryMediaTypes: ['*/*'] },
    }),
  ]);
  return {
    origins: { '2.0': two.url, '1.0': one.url, rest: `${rest.url}/prod` },
    async close() {
      await Promise.all([two, one, rest].map((gateway) => gateway.close()));
      await lambda.close();
    },
  };
}
