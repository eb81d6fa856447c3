import { describe, expect, it } from 'vitest';

import { appSyncApi } from '../src/appsync/api.ts';

const api = appSyncApi({
  ...{ issuer: 'https://cognito.example/pool', clientIds: ['one', 'two'], apiKeys: [] },
  apiOrigin: 'https://app.example.com',
});

describe('the API on AppSync', () => {
  it('has code that the runtime APPSYNC_JS takes', () => {
    // https://docs.aws.amazon.com/appsync/latest/devguide/supported-features.html
    const missing =
      /\b(?:async|await|try|catch|throw|while|do|class|this|new|yield|require|function\*)\b|for \([^)]*;|= \//;
    for (const { field, code } of api.resolvers) {
      const bare = code.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'/g, '');
      expect(bare, field).not.toMatch(missing);
      expect(code.match(/^import .*$/gm) ?? [], field).not.toContainEqual(
        expect.not.stringContaining(`from '@aws-appsync/utils';`),
      );
      expect(code, field).toMatch(/^export function request\(/m);
      expect(code, field).toMatch(/^export function response\(/m);
    }
  });

  it('resolves every field of its roots, and lets signed callers alone send events', () => {
    const [, body = ''] = /^type Mutation \{\n([\s\S]*?)^\}/m.exec(api.schema) ?? [];
    for (const type of ['Query', 'Mutation', 'Subscription']) {
      const [, fields = ''] =
        new RegExp(`^type ${type} \\{\\n([\\s\\S]*?)^\\}`, 'm').exec(api.schema) ?? [];
      const names = [...fields.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name);
      const resolved = api.resolvers.filter((one) => one.type === type).map(({ field }) => field);
      expect(resolved.toSorted()).toEqual(names.toSorted());
    }
    for (const line of body.split('\n').filter((one) => /tellChange|endSubscriptions/.test(one))) {
      expect(line).toMatch(/@aws_iam$/);
    }
    expect(api.schema).not.toContain('@aws_auth');
  });

  it('takes tokens of the app clients that are named, and of no other', () => {
    expect(api.auth[0]).toMatchObject({ appIdClientRegex: 'one|two' });
    expect(() => appSyncApi({ issuer: '', clientIds: [], apiKeys: [], apiOrigin: '' })).toThrow(
      'app client',
    );
  });
});
