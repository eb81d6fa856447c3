/** Where the pool is that signs the tokens, and for which app clients. */
export interface Pool {
  readonly issuer: string;
  readonly audience: readonly string[];
}

/** The API: what the CDK calls `HttpApi`, `HttpJwtAuthorizer`, `NodejsFunction` and `addRoutes`. */
export const serverlessApi = ({ issuer, audience }: Pool, databaseUrl: string) => {
  const environment = { DATABASE_URL: databaseUrl };
  const file = (name: string) => new URL(`./${name}.ts`, import.meta.url);
  return {
    functions: {
      admin: { file: file('admin-function'), environment, timeoutSeconds: 15 },
      user: { file: file('user-function'), environment, timeoutSeconds: 15 },
    },
    authorizers: { pool: { type: 'jwt', issuer, audience } },
    routes: [
      { route: 'ANY /admin/{proxy+}', function: 'admin', authorizer: 'pool' },
      { route: 'ANY /{proxy+}', function: 'user', authorizer: 'pool' },
    ],
  } as const;
};
