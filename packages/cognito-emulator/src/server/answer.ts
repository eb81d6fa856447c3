import type { Context } from 'hono';
import { randomId } from '../crypto/random.ts';
import { CognitoError } from '../wire/errors.ts';
import { toXml } from '../wire/query.ts';
import { toWire } from '../wire/to-wire.ts';
import { isQuery, type Call } from './services.ts';

const JSON_TYPE = 'application/x-amz-json-1.1';
const XML_TYPE = 'text/xml';

/** Browser SDKs call the unsigned operations from any origin. */
export const cors = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date',
};

const headerSafe = (text: string) => text.replace(/[^\x20-\x7e]/g, ' ').slice(0, 1000);

const texts = new WeakMap<Context, string>();

/** The body of an answer, for the log. */
export const getAnswerText = (c: Context): string | undefined => texts.get(c);

function send(
  c: Context,
  text: string,
  status: 200 | 400 | 403 | 500,
  headers: Record<string, string>,
) {
  texts.set(c, text);
  return c.body(text, status, headers);
}

/** Answers what an operation has returned, in the form of its protocol. */
export function answerResult(
  c: Context,
  { service, operation }: Call,
  result: object | void,
): Response {
  const id = randomId();
  const headers = { ...cors, 'x-amzn-requestid': id };
  if (service.protocol === 'json') {
    const text = result === undefined ? '' : JSON.stringify(toWire(result));
    return send(c, text, 200, { ...headers, 'content-type': JSON_TYPE });
  }
  const namespace = `https://sts.amazonaws.com/doc/${service.target}/`;
  const body = toXml({
    [`${operation}Result`]: result ?? {},
    ResponseMetadata: { RequestId: id },
  });
  const text = `<${operation}Response xmlns="${namespace}">${body}</${operation}Response>`;
  return send(c, text, 200, { ...headers, 'content-type': XML_TYPE });
}

function errorXml({ type, message, status }: CognitoError, id: string): string {
  const error = toXml({
    Error: { Type: status < 500 ? 'Sender' : 'Receiver', Code: type, Message: message },
    RequestId: id,
  });
  return `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">${error}</ErrorResponse>`;
}

/** Answers a refusal in AWS's form, by the protocol of the request. */
export function answerRefusal(c: Context, error: CognitoError): Response {
  const id = randomId();
  const status = error.status as 400 | 403 | 500;
  const headers = { ...cors, 'x-amzn-requestid': id };
  if (isQuery(c)) {
    return send(c, errorXml(error, id), status, { ...headers, 'content-type': XML_TYPE });
  }
  return send(c, JSON.stringify({ __type: error.type, message: error.message }), status, {
    ...headers,
    'content-type': JSON_TYPE,
    'x-amzn-errortype': `${error.type}:`,
    'x-amzn-errormessage': headerSafe(error.message),
  });
}

/** Answers a refusal, or 500 to a defect. @param report called with defects */
export function answerError(
  c: Context,
  thrown: unknown,
  report: (error: unknown) => void,
): Response {
  if (thrown instanceof CognitoError) return answerRefusal(c, thrown);
  report(thrown);
  const type = isQuery(c) ? 'InternalFailure' : 'InternalErrorException';
  return answerRefusal(c, new CognitoError(type, 'Something went wrong', 500));
}
