import type { personalKeySchema } from '@gatehouse/api/schemas';
import type { z } from 'zod';

/** A personal key as the read verbs hand it to a page. */
export type PersonalKeyRow = z.input<typeof personalKeySchema>;
