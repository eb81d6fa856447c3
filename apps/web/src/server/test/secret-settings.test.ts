import { describe, expect, it } from 'vitest';

import { withSecrets } from '../secret-settings.ts';

const arn = (name: string) => `arn:aws:secretsmanager:eu-central-1:111122223333:secret:${name}`;

describe('settings that name secrets', () => {
  it('have them in their places, and each is asked for once', async () => {
    const asked: string[] = [];
    const read = async (name: string) => {
      asked.push(name);
      return Promise.resolve(`${name.split(':').at(-1)}$&`);
    };
    const settings = await withSecrets(
      {
        DATABASE_URL: `postgresql://app:<${arn('db')}>@host/gatehouse`,
        SESSION_ENCRYPTION_KEYS: `k1:<${arn('one')}>A=,k2:<${arn('two')}>A=`,
        INVITATION_KEY: `<${arn('one')}>`,
        TEXT: '<b> and arn:aws:secretsmanager:x',
        NODE_ENV: 'test',
      },
      read,
    );
    expect(settings).toEqual({
      DATABASE_URL: 'postgresql://app:db$&@host/gatehouse',
      SESSION_ENCRYPTION_KEYS: 'k1:one$&A=,k2:two$&A=',
      INVITATION_KEY: 'one$&',
      TEXT: '<b> and arn:aws:secretsmanager:x',
      NODE_ENV: 'test',
    });
    expect(asked.toSorted()).toEqual(['db', 'one', 'two'].map(arn));
  });

  it('do not start without one', async () => {
    const refuse = () => Promise.reject(new Error('AccessDeniedException'));
    await expect(withSecrets({ NODE_ENV: 'test', KEY: `<${arn('x')}>` }, refuse)).rejects.toThrow(
      'AccessDenied',
    );
  });

  it('that name none ask no one', async () => {
    const settings = { NODE_ENV: 'test', KEY: 'x' } as const;
    expect(await withSecrets(settings, () => Promise.reject(new Error('asked')))).toBe(settings);
  });
});
