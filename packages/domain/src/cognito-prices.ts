/** The feature plans of a user pool, the smallest first. */
export const PLANS = ['lite', 'essentials', 'plus'] as const;

export type Plan = (typeof PLANS)[number];

/** The price of each person up to a number of them; the last band has no end. */
export interface PriceBand {
  readonly upTo: number | null;
  /** For a person in a month. */
  readonly each: number;
}

export interface PlanPrices {
  /** For people who sign in at the pool itself or by a social provider, from the first person on. */
  readonly direct: readonly PriceBand[];
  /** For people whom a SAML or OIDC provider vouches for. */
  readonly federated: readonly PriceBand[];
}

export interface CognitoPrices {
  /** ISO 4217. */
  readonly currency: string;
  /** The day since which they hold, `YYYY-MM-DD`. */
  readonly since: string;
  readonly source: string;
  readonly plans: Readonly<Record<Plan, PlanPrices>>;
}

/**
 * What AWS lists for user pools, without discounts and taxes. The free people are an account's, all its
 * pools together. https://aws.amazon.com/cognito/pricing/
 */
export const LIST_PRICES: CognitoPrices = {
  currency: 'USD',
  since: '2024-11-22',
  source: 'https://aws.amazon.com/cognito/pricing/',
  plans: {
    lite: {
      direct: [
        { upTo: 10_000, each: 0 },
        { upTo: 100_000, each: 0.0055 },
        { upTo: 1_000_000, each: 0.0046 },
        { upTo: 10_000_000, each: 0.003_25 },
        { upTo: null, each: 0.0025 },
      ],
      federated: [
        { upTo: 50, each: 0 },
        { upTo: null, each: 0.015 },
      ],
    },
    essentials: {
      direct: [
        { upTo: 10_000, each: 0 },
        { upTo: null, each: 0.015 },
      ],
      federated: [
        { upTo: 50, each: 0 },
        { upTo: null, each: 0.015 },
      ],
    },
    plus: {
      direct: [{ upTo: null, each: 0.02 }],
      federated: [{ upTo: null, each: 0.02 }],
    },
  },
};
