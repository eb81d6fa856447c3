import { type CognitoPrices, type Plan, PLANS, type PriceBand } from './cognito-prices.ts';

/** How many people were active in a month, each in one kind. */
export interface ActivePeople {
  readonly local: number;
  readonly social: number;
  readonly federated: number;
}

/** What a month costs under each plan, in the prices' currency, to the cent. */
export type Charges = Readonly<Record<Plan, number>>;

/** @returns what Cognito charges for one month's people */
export function chargesFor(
  { local, social, federated }: ActivePeople,
  { plans }: Pick<CognitoPrices, 'plans'>,
): Charges {
  const charge = (plan: Plan) =>
    toCents(
      sumBands(plans[plan].direct, local + social) + sumBands(plans[plan].federated, federated),
    );
  return Object.fromEntries(PLANS.map((plan) => [plan, charge(plan)])) as Record<Plan, number>;
}

/** @returns what several months cost together */
export function addCharges(months: readonly Charges[]): Charges {
  const sum = (plan: Plan) => toCents(months.reduce((total, month) => total + month[plan], 0));
  return Object.fromEntries(PLANS.map((plan) => [plan, sum(plan)])) as Record<Plan, number>;
}

/** Each band costs what lies in it: a person more never makes the others dearer. */
function sumBands(bands: readonly PriceBand[], people: number): number {
  let total = 0;
  let from = 0;
  for (const { upTo, each } of bands) {
    const to = Math.min(people, upTo ?? Number.POSITIVE_INFINITY);
    total += Math.max(0, to - from) * each;
    from = upTo ?? from;
  }
  return total;
}

function toCents(amount: number): number {
  return Math.round((amount + Number.EPSILON) * 100) / 100;
}
