import { LIST_PRICES } from '@gatehouse/domain/cognito-prices';
import { describe, expect, it } from 'vitest';
import { cognitoPrices } from '../cognito-prices-setting.ts';

const flat = (each: number) => ({
  direct: [{ upTo: null, each }],
  federated: [
    { upTo: 50, each: 0 },
    { upTo: null, each },
  ],
});
const agreed = {
  currency: 'EUR',
  since: '2026-01-01',
  source: 'Contract 17',
  plans: { lite: flat(0.001), essentials: flat(0.01), plus: flat(0.02) },
};
const refused = (value: object) => cognitoPrices.safeParse(JSON.stringify(value)).error?.message;

describe('the setting COGNITO_PRICES', () => {
  it('replaces the list prices, which are there without it', () => {
    expect(cognitoPrices.parse(undefined)).toEqual(LIST_PRICES);
    expect(cognitoPrices.parse(JSON.stringify(agreed))).toEqual(agreed);
    // The list prices are of the form that they are replaced by.
    expect(cognitoPrices.parse(JSON.stringify(LIST_PRICES))).toEqual(LIST_PRICES);
  });

  it('says what is wrong', () => {
    const { lite: _, ...two } = agreed.plans;
    const falling = [
      { upTo: 50, each: 1 },
      { upTo: 10, each: 2 },
      { upTo: null, each: 3 },
    ];
    const ending = [{ upTo: 50, each: 1 }];
    expect(cognitoPrices.safeParse('{').error?.message).toContain('is not JSON');
    expect(refused({ ...agreed, plans: two })).toContain('plans.lite');
    expect(refused({ ...agreed, discount: 1 })).toContain('discount');
    for (const direct of [falling, ending, []]) {
      const lite = { ...flat(1), direct };
      expect(refused({ ...agreed, plans: { ...agreed.plans, lite } })).toContain(
        'plans.lite.direct',
      );
    }
  });
});
