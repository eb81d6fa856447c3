import type { Context } from 'hono';
import { z } from 'zod';
import { randomId } from '../crypto/random.ts';
import type { Emulator } from '../emulator.ts';
import { answerError } from './answer.ts';
import { type Authentication, requirePrincipal } from './authenticate.ts';
import { readText } from './read-text.ts';
import { CognitoError } from '../wire/errors.ts';

const SES = { protocol: 'json', signingName: 'ses', takesSessions: false } as const;

const part = z.object({ Data: z.string() });
const request = z.object({
  FromEmailAddress: z.string(),
  Destination: z.object({ ToAddresses: z.tuple([z.string()]) }),
  Content: z.object({ Simple: z.object({ Subject: part, Body: z.object({ Html: part }) }) }),
});

function read(text: string): z.output<typeof request> {
  try {
    return request.parse(JSON.parse(text));
  } catch {
    throw new CognitoError('ValidationException', 'Takes a simple mail with HTML to one address.');
  }
}

/**
 * `SendEmail` of SES, for functions that send the codes of a pool themselves: to the outbox and the mail server, as the
 * emulator's own mails go.
 * @param report called with defects, which answer 500
 */
export async function sendEmail(
  c: Context,
  { delivery }: Emulator,
  auth: Authentication,
  report: (error: unknown) => void,
): Promise<Response> {
  try {
    await requirePrincipal(c, auth, { service: SES, operation: 'SendEmail' });
    const { FromEmailAddress: from, Destination, Content } = read(await readText(c));
    const { Subject, Body } = Content.Simple;
    delivery.send({
      ...{ poolId: '', username: '', medium: 'EMAIL', reason: 'SendEmail', code: '' },
      ...{ from, to: Destination.ToAddresses[0], subject: Subject.Data, body: Body.Html.Data },
    });
    return c.json({ MessageId: randomId() });
  } catch (error) {
    return answerError(c, error, report);
  }
}
