import { setTimeout as sleep } from 'node:timers/promises';

import type { RunningStack } from './stack.ts';

/** A mail as the mailbox shows it. */
export interface Mail {
  readonly subject: string;
  /** Missing from a mail that is HTML only, such as the pool's. */
  readonly text?: string;
  readonly html: string;
}

const PATIENCE = 15_000;
const POLL = 100;

/** What people find in their mail. */
export class Mailbox {
  readonly #origin: string;

  constructor(stack: Pick<RunningStack, 'mailbox'>) {
    this.#origin = stack.mailbox;
  }

  /** Every mail to an address, oldest first. */
  async all(to: string): Promise<Mail[]> {
    const query = new URLSearchParams({ 'envelope.to.address': to });
    const response = await fetch(`${this.#origin}/email?${query.toString()}`);
    return (await response.json()) as Mail[];
  }

  /** The n-th mail to an address, as soon as it is there. */
  nth(to: string, number: number): Promise<Mail> {
    return this.#wait(to, `mail ${number}`, (mails) => mails[number - 1]);
  }

  /** The mail about this to an address, as soon as it is there; others may come before it. */
  about(to: string, subject: string): Promise<Mail> {
    return this.#wait(to, `"${subject}"`, (mails) =>
      mails.find((mail) => mail.subject === subject),
    );
  }

  async #wait(
    to: string,
    what: string,
    pick: (mails: readonly Mail[]) => Mail | undefined,
  ): Promise<Mail> {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      const mail = pick(await this.all(to));
      if (mail) return mail;
      if (Date.now() > deadline) throw new Error(`${what} to ${to} has not come`);
      await sleep(POLL);
    }
  }
}

/** The link of an invitation mail. */
export function linkIn(mail: Mail): string {
  return found(/https?:\/\/\S+\/invite\/[\w-]+/, mail);
}

/** The temporary password of an invitation mail, or of the pool's own that renews it. */
export function temporaryPasswordIn(mail: Mail): string {
  return found(/(?<=Temporary password: |temporary password is )\S+?(?=\.?\s)/, mail);
}

/** The six digits of a mail of the pool's. */
export function codeIn(mail: Mail): string {
  return found(/\b\d{6}\b/, mail);
}

function found(pattern: RegExp, { subject, text, html }: Mail): string {
  const [match] = pattern.exec(text ?? html.replaceAll('&amp;', '&')) ?? [];
  if (match === undefined) throw new Error(`the mail "${subject}" holds no ${pattern.source}`);
  return match;
}
