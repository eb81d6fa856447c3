import { UserError } from '@gatehouse/domain/user-error';
import { describe, expect, it } from 'vitest';

import { definePool, type PoolFile } from '../../src/pool/pool-file.ts';
import { missingAttributes, refuseChange } from '../../src/provision/refuse-change.ts';
import { changeableSettings, settingsForLife } from '../../src/pool/settings.ts';
import { accountClientSettings, clientSettings } from '../../src/provision/desired.ts';
import { ownPlan } from '../pool.ts';

const findFault = (file: unknown): string => {
  try {
    definePool(file as PoolFile);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return (error as UserError).message;
  }
  return 'accepted';
};

const further = {
  name: 'wiki',
  secret: true,
  flow: 'code',
  scopes: ['openid'],
  callbackUrls: ['https://wiki.example.com/in'],
};

describe('the pool file', () => {
  it.each([
    [{ passwords: { minimumLength: 8 } }, 'passwords.minimumLength'],
    [{ passwords: { temporaryDays: 366 } }, 'passwords.temporaryDays'],
    [{ clients: { web: { access: '4 minutes', refresh: '8 hours' } } }, 'clients.web.access: is 5'],
    [{ clients: { web: { access: '25 hours', refresh: '8 hours' } } }, 'clients.web.access: is 5'],
    [{ clients: { web: { access: '1 hours', refresh: '59 minutes' } } }, 'clients.web.refresh: is'],
    [{ clients: { web: { access: '1 hours', refresh: '3651 days' } } }, 'clients.web.refresh: is'],
    [{ clients: { web: { access: 'soon', refresh: '1 days' } } }, 'is written like'],
    [{ secondFactor: 'off' }, 'secondFactor'],
    [{ threatProtection: 'audit' }, "threatProtection: needs plan: 'PLUS'"],
    [{ plan: 'LITE' }, 'plan'],
    [{ groups: {} }, 'groups: lacks platform:operator'],
    [
      { groups: { [`t_${'0'.repeat(32)}:owner`]: { description: '' } } },
      'is a group that the app makes',
    ],
    [
      {
        attributes: { required: ['email'], custom: { role: { type: 'String', people: 'write' } } },
      },
      'attributes.custom.role.people',
    ],
    [
      {
        attributes: {
          required: ['email'],
          custom: { a: { type: 'String', minLength: 9, maxLength: 3 } },
        },
      },
      'attributes.custom.a.maxLength',
    ],
    [
      { clients: { further: [{ ...further, callbackUrls: ['http://wiki.example.com'] }] } },
      'clients.further.0.callbackUrls.0',
    ],
    [
      { clients: { further: [{ ...further, callbackUrls: ['javascript:alert(1)'] }] } },
      'clients.further.0.callbackUrls.0',
    ],
    [
      { clients: { further: [{ ...further, scopes: ['aws.cognito.signin.user.admin'] }] } },
      'clients.further.0.scopes',
    ],
    [
      { clients: { further: [{ ...further, flow: 'client_credentials' }] } },
      'clients.further.0.callbackUrls',
    ],
    [{ clients: { further: [further, further] } }, 'clients.further: has a name twice'],
    [{ clients: { further: [{ ...further, name: 'sso' }] } }, 'clients.further.0.name'],
    [{ colour: 'red' }, 'colour: is not a setting'],
  ])('refuses %j by its path', (file, says) => {
    expect(findFault(file)).toContain(says);
  });

  it.each([
    [{ signIn: { by: ['phone_number'], caseSensitive: false } }, 'signIn.by: is e-mail'],
    [{ signIn: { by: ['email'], caseSensitive: true } }, 'signIn.caseSensitive: is false'],
    [
      { attributes: { required: ['email', 'birthdate'], custom: {} } },
      'attributes.required: is email',
    ],
    [{ devices: 'always' }, 'devices: is not followed'],
    [{ sms: {} }, 'sms: is not followed'],
    [{ region: 'eu-central-1' }, 'region: is the setting COGNITO_REGION'],
  ])('says why %j is not followed', (file, says) => {
    expect(findFault(file)).toContain(says);
  });

  it('becomes the settings of pool and clients', () => {
    const plan = ownPlan({
      pool: definePool({
        plan: 'PLUS',
        tags: { team: 'a' },
        threatProtection: 'enforced',
        mail: {
          by: 'ses',
          from: 'A <a@example.com>',
          identityArn: 'arn:aws:ses:eu-central-1:1:identity/a',
        },
        passwords: { minimumLength: 16, symbols: true, history: 5 },
        attributes: {
          required: ['email'],
          custom: {
            dept: { type: 'String', maxLength: 9, people: 'read' },
            nick: { type: 'String', people: 'write' },
          },
        },
        clients: { web: { access: '30 minutes', refresh: '30 days' } },
      }),
    });
    expect(changeableSettings(plan)).toMatchObject({
      UserPoolTier: 'PLUS',
      UserPoolTags: { team: 'a' },
      UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
      EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', From: 'A <a@example.com>' },
      Policies: {
        PasswordPolicy: { MinimumLength: 16, RequireSymbols: true, PasswordHistorySize: 5 },
      },
    });
    expect(settingsForLife(plan.pool).Schema).toContainEqual({
      Name: 'dept',
      AttributeDataType: 'String',
      Mutable: true,
      Required: false,
      StringAttributeConstraints: { MaxLength: '9' },
    });
    expect(clientSettings(plan)).toMatchObject({
      AccessTokenValidity: 30,
      RefreshTokenValidity: 30,
      TokenValidityUnits: { AccessToken: 'minutes', RefreshToken: 'days' },
      ReadAttributes: ['email', 'email_verified', 'name', 'custom:dept', 'custom:nick'],
      WriteAttributes: ['email', 'name', 'custom:nick'],
    });
    expect(accountClientSettings(plan).WriteAttributes).toEqual(['email']);
  });

  it('takes no code by email in the place of a second factor that it requires', () => {
    const strict = { pool: definePool({ secondFactor: 'required' }), signUpOpen: true };
    expect(() => changeableSettings(strict)).not.toThrow();
    expect(() => changeableSettings({ ...strict, emailCodes: true })).toThrow('EMAIL_CODE_SIGN_IN');
  });
});

describe('what Cognito does not let change', () => {
  const present = {
    Id: 'p',
    UsernameAttributes: ['email' as const],
    UsernameConfiguration: { CaseSensitive: false },
    SchemaAttributes: [
      { Name: 'sub', Required: true },
      { Name: 'email', Required: true },
      { Name: 'custom:dept', AttributeDataType: 'String' as const, Mutable: false },
    ],
  };
  const custom = (attributes: NonNullable<PoolFile['attributes']>['custom']) =>
    definePool({ attributes: { required: ['email'], custom: attributes } });

  it('is refused with the reason and the way out', () => {
    const pool = definePool({});
    expect(() => refuseChange(present, pool)).not.toThrow();
    const refusals: [object, RegExp][] = [
      [{ UsernameAttributes: ['phone_number'] }, /sign people in by e-mail/],
      [{ UsernameConfiguration: { CaseSensitive: true } }, /regardless of case/],
      [
        { SchemaAttributes: [{ Name: 'name', Required: true }] },
        /requires name of everyone, not email/,
      ],
      [{ SchemaAttributes: [] }, /requires nothing of everyone/],
    ];
    for (const [change, says] of refusals) {
      const refuse = () => refuseChange({ ...present, ...change }, pool);
      expect(refuse).toThrow(says);
      expect(refuse).toThrow(UserError);
    }
  });

  it('an attribute of another kind is refused, a new one can be added', () => {
    expect(() => refuseChange(present, custom({ dept: { type: 'Number' } }))).toThrow(
      'custom:dept',
    );
    expect(() => refuseChange(present, custom({ dept: { type: 'String' } }))).toThrow('mutability');
    const same = custom({ dept: { type: 'String', mutable: false }, floor: { type: 'Number' } });
    expect(() => refuseChange(present, same)).not.toThrow();
    expect(missingAttributes(present, same).map(({ Name }) => Name)).toEqual(['floor']);
  });

  it('IC-08 a pool that a stack made is left to the stack', () => {
    const owned = { ...present, UserPoolTags: { 'gatehouse:stack': 'gatehouse-identity' } };
    expect(() => refuseChange(owned, definePool({}))).toThrow(
      'User pool p belongs to the stack gatehouse-identity',
    );
  });
});
