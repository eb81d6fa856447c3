import { type CognitoSettings, type Connection, openConnection } from './connection.ts';
import * as operations from './operations.ts';

type Operations = typeof operations;

type AnyOperation = (connection: Connection, ...parameters: never[]) => unknown;

type Bound<Operation> = Operation extends (
  connection: Connection,
  ...parameters: infer Parameters
) => infer Result
  ? (...parameters: Parameters) => Result
  : never;

/** The operations of `operations.ts`, each without its connection. */
export type CognitoGateway = { readonly [Name in keyof Operations]: Bound<Operations[Name]> } & {
  /** Lets go of the sockets. */
  close(): void;
};

/**
 * The gateway to one user pool: the only way in which Gatehouse calls Cognito's API. Every
 * operation is safe to repeat and fails with a {@link CognitoError} only; see its file.
 */
export function createCognitoGateway(settings: CognitoSettings): CognitoGateway {
  const connection = openConnection(settings);
  const bound = Object.entries<AnyOperation>(operations).map(([name, operation]) => [
    name,
    (...parameters: never[]) => operation(connection, ...parameters),
  ]);
  const gateway = Object.fromEntries(bound) as Omit<CognitoGateway, 'close'>;
  return { ...gateway, close: () => connection.close() };
}
