import { describe, expect, it } from 'vitest';
import { previewInvitation } from '@gatehouse/services/invitations';
import { deliverInvitation, failDelivery } from '../../src/sync/deliver-invitation.ts';
import { stack, tenant } from '../support/tenant-on-stack.ts';
import {
  getDelivery,
  invite,
  mailsTo,
  newAddress,
  onlyMail,
  readMail,
} from '../support/invitations.ts';

/** A fault while an invitation is being delivered. */
export function describeDeliveryFaults(): void {
  describe('a fault on the way', () => {
    const OPERATIONS = ['AdminGetUser', 'AdminCreateUser'];
    const EFFECTS = ['throttle', 'error', 'drop-before', 'drop-after'] as const;
    const cases = OPERATIONS.flatMap((operation) =>
      EFFECTS.map((effect) => ({ operation, effect })),
    );

    it.each(cases)(
      'FI-02 $operation, $effect, to the end: the next try finishes',
      async (fault) => {
        const job = await invite(stack, tenant, newAddress());
        await stack.pool.break(fault);
        const first = deliverInvitation(stack.worker, job);
        await first.catch((error: unknown) =>
          expect(error).toMatchObject({ name: 'CognitoError', retryable: true }),
        );
        await stack.pool.heal();
        await deliverInvitation(stack.worker, job);
        const { token, password = '' } = readMail(onlyMail(stack, job.email));
        expect(await previewInvitation(stack.deps, token)).toMatchObject({ email: job.email });
        expect(await stack.pool.getChallenge(job.email, password)).toBe('NEW_PASSWORD_REQUIRED');
      },
    );

    it('FI-02 one lost answer, which the SDK repeats by itself: the password still works', async () => {
      const job = await invite(stack, tenant, newAddress());
      await stack.pool.break({ operation: 'AdminCreateUser', effect: 'drop-after', times: 1 });
      await deliverInvitation(stack.worker, job);
      const { password = '' } = readMail(onlyMail(stack, job.email));
      expect(await stack.pool.getChallenge(job.email, password)).toBe('NEW_PASSWORD_REQUIRED');
    });

    it('IN-17 the mail server refuses: that shows, and the next try sends one mail', async () => {
      const job = await invite(stack, tenant, newAddress());
      const refusing = {
        ...stack.worker,
        mailer: { send: () => Promise.reject(new Error('451 try again later')) },
      };
      await expect(deliverInvitation(refusing, job)).rejects.toThrow('451');
      await failDelivery(stack.worker, job);
      expect(await getDelivery(stack, job)).toBe('failed');
      await deliverInvitation(stack.worker, job);
      const { password = '' } = readMail(onlyMail(stack, job.email));
      expect(await stack.pool.getChallenge(job.email, password)).toBe('NEW_PASSWORD_REQUIRED');
      expect(await getDelivery(stack, job)).toBe('sent');
      await failDelivery(stack.worker, job);
      expect(await getDelivery(stack, job)).toBe('sent');
    });

    it('the mail went out but the note of it did not: the same mail again, same message id', async () => {
      const job = await invite(stack, tenant, newAddress());
      const forgetful = {
        ...stack.worker,
        mailer: {
          send: async (mail: Parameters<typeof stack.worker.mailer.send>[0]) => {
            await stack.worker.mailer.send(mail);
            throw new Error('the connection was lost');
          },
        },
      };
      await expect(deliverInvitation(forgetful, job)).rejects.toThrow('lost');
      await deliverInvitation(stack.worker, job);
      const [first, second] = mailsTo(stack, job.email);
      expect(second).toEqual(first);
    });
  });
}
