import { requireAllowed } from '../access/permissions.ts';
import { childrenNamed, optionalText, requiredText } from '../wire/parse-xml.ts';
import { notImplemented, S3Error } from '../wire/s3-error.ts';
import { requireKey } from '../wire/s3-request.ts';
import type { XmlTree } from '../wire/xml.ts';
import { promisesFor, readXml, sendXml, type Call, type Operation } from './operation.ts';

const MAX_KEYS = 1000;

async function removeObject({ records, files, bucket }: Call, key: string): Promise<void> {
  const removed = await records.changeObject(bucket, key, () => undefined);
  await files.discard(removed?.segments ?? []);
}

export const deleteObject: Operation = {
  action: 's3:DeleteObject',
  async run(call) {
    if (call.request.header('if-match') !== undefined) throw notImplemented('If-Match on DELETE');
    await removeObject(call, call.key);
    call.response.writeHead(204).end();
  },
};

/** What became of one key of many: whether it is the caller's to delete is asked for each. */
async function deleteOne(call: Call, key: string): Promise<['Deleted' | 'Error', XmlTree]> {
  try {
    const { bucket, isAllowed } = call;
    requireAllowed(isAllowed, { action: 's3:DeleteObject', bucket, key: requireKey(key) });
    await removeObject(call, key);
    return ['Deleted', { Key: key }];
  } catch (error) {
    if (!(error instanceof S3Error)) throw error;
    return ['Error', { Key: key, Code: error.code, Message: error.message }];
  }
}

/** Up to 1,000 keys. It needs no right on the bucket. */
export const deleteObjects: Operation = {
  action: undefined,
  async run(call) {
    const promises = promisesFor(call);
    if (!promises.md5 && !promises.checksum && !promises.trailer) {
      throw new S3Error('InvalidRequest', 'Missing required header for this request: Content-MD5');
    }
    const root = await readXml(call, 'Delete', promises);
    const objects = childrenNamed(root, 'Object');
    if (objects.some(({ children }) => children.some(({ name }) => name !== 'Key'))) {
      throw notImplemented('Deleting a version, or by a condition,');
    }
    if (objects.length === 0 || objects.length > MAX_KEYS) {
      throw new S3Error('MalformedXML', `A request names 1 to ${MAX_KEYS} keys.`);
    }
    const isQuiet = optionalText(root, 'Quiet') === 'true';
    const results: Record<'Deleted' | 'Error', XmlTree[]> = { Deleted: [], Error: [] };
    for (const object of objects) {
      const [outcome, tree] = await deleteOne(call, requiredText(object, 'Key'));
      if (!(isQuiet && outcome === 'Deleted')) results[outcome].push(tree);
    }
    sendXml(call, 'DeleteResult', { ...results });
  },
};
