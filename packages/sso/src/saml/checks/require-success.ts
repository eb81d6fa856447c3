import { Refusal } from '../../refusal.ts';
import type { XmlElement } from '../dom.ts';
import { getAttribute, getChild, getDescendants, getText } from '../xml.ts';

const PREFIX = 'urn:oasis:names:tc:SAML:2.0:status:';

/** Only a status of Success is one, whatever assertion comes with another. @throws Refusal */
export function requireSuccess(response: XmlElement): void {
  const status = getChild(response, 'protocol', 'Status');
  const code = status && getChild(status, 'protocol', 'StatusCode');
  if (status && code && getAttribute(code, 'Value') === `${PREFIX}Success`) return;
  const codes = status ? getDescendants(status, 'StatusCode') : [];
  const texts = status ? getDescendants(status, 'StatusMessage').map(getText) : [];
  const said = codes.map((one) => (getAttribute(one, 'Value') ?? '').replace(PREFIX, ''));
  throw new Refusal('status_not_success', {
    expected: 'Success',
    received: [...said, ...texts].join(' / '),
  });
}
