import { type CognitoPrices, LIST_PRICES } from '@gatehouse/domain/cognito-prices';
import { z } from 'zod';

const bands = z
  .array(
    z.strictObject({ upTo: z.int().positive().nullable(), each: z.number().min(0).max(1_000) }),
  )
  .min(1)
  .max(20)
  .refine(
    (list) =>
      list.at(-1)?.upTo === null &&
      list.slice(0, -1).every(({ upTo }, i) => upTo !== null && upTo > (list[i - 1]?.upTo ?? 0)),
    'must rise, and only the last has no end (null)',
  );

const plan = z.strictObject({ direct: bands, federated: bands });

const prices = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/),
  since: z.iso.date(),
  source: z.string().min(1).max(200),
  plans: z.strictObject({ lite: plan, essentials: plan, plus: plan }),
});

/** The setting `COGNITO_PRICES`, in JSON: another region's prices, or those that were agreed. */
export const cognitoPrices = z
  .string()
  .optional()
  .transform((json, context): CognitoPrices => {
    if (json === undefined) return LIST_PRICES;
    let value: unknown;
    try {
      value = JSON.parse(json);
    } catch {
      context.addIssue('is not JSON');
      return z.NEVER;
    }
    const found = prices.safeParse(value);
    if (found.success) return found.data;
    const [issue] = found.error.issues;
    context.addIssue(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is wrong'}`);
    return z.NEVER;
  });
