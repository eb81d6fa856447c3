import { describe, expect, it } from 'vitest';
import { addCharges, chargesFor } from '../src/cognito-charges.ts';
import { LIST_PRICES } from '../src/cognito-prices.ts';

const month = (local: number, social: number, federated: number) =>
  chargesFor({ local, social, federated }, LIST_PRICES);

describe('what Cognito charges for a month', () => {
  it.each([
    // Nothing within the free people; Plus has none: 10,050 × 0.02.
    [month(9_000, 1_000, 50), { lite: 0, essentials: 0, plus: 201 }],
    // One more of each: 0.0055 + 0.015 = 0.0205, 0.015 + 0.015 = 0.03, 10,052 × 0.02.
    [month(9_000, 1_001, 51), { lite: 0.02, essentials: 0.03, plus: 201.04 }],
    // Local and social are one band: 20,000 × 0.0055 = 110, 20,000 × 0.015 = 300, 30,000 × 0.02 = 600.
    [month(10_000, 20_000, 0), { lite: 110, essentials: 300, plus: 600 }],
    // Federated have free people of their own: 1,000 − 50 = 950 × 0.015 = 14.25; 1,000 × 0.02 = 20.
    [month(0, 0, 1_000), { lite: 14.25, essentials: 14.25, plus: 20 }],
    // 90,000 × 0.0055 + 50,000 × 0.0046 = 495 + 230; 140,000 × 0.015 = 2,100; 150,000 × 0.02 = 3,000.
    [month(150_000, 0, 0), { lite: 725, essentials: 2_100, plus: 3_000 }],
    // 495 + 900,000 × 0.0046 + 9,000,000 × 0.00325 + 2,000,000 × 0.0025 = 495 + 4,140 + 29,250 + 5,000.
    [month(12_000_000, 0, 0), { lite: 38_885, essentials: 179_850, plus: 240_000 }],
    [month(0, 0, 0), { lite: 0, essentials: 0, plus: 0 }],
  ])('%#', (charges, byHand) => {
    expect(charges).toEqual(byHand);
  });

  it('adds months to the cent', () => {
    const charges = { lite: 0.1, essentials: 0.2, plus: 1.01 };
    expect(addCharges([charges, charges, charges])).toEqual({
      lite: 0.3,
      essentials: 0.6,
      plus: 3.03,
    });
    expect(addCharges([])).toEqual({ lite: 0, essentials: 0, plus: 0 });
  });
});
