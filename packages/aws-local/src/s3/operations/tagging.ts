import { requireAllowed, tagContext } from '../access/permissions.ts';
import { childrenNamed, requiredText } from '../wire/parse-xml.ts';
import { noSuchKey, S3Error } from '../wire/s3-error.ts';
import { requireTags } from './describe-object.ts';
import { requireObject } from './object-response.ts';
import { promisesFor, readXml, sendXml, type Operation } from './operation.ts';

export const getObjectTagging: Operation = {
  action: 's3:GetObjectTagging',
  seesTags: true,
  async run(call) {
    const { tags } = requireObject(call);
    const list = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
    sendXml(call, 'Tagging', { TagSet: { Tag: list } });
  },
};

export const putObjectTagging: Operation = {
  action: 's3:PutObjectTagging',
  seesTags: true,
  async run(call) {
    const { records, response, bucket, key, isAllowed } = call;
    const root = await readXml(call, 'Tagging', promisesFor(call));
    const [set, ...others] = childrenNamed(root, 'TagSet');
    if (!set || others.length > 0) throw new S3Error('MalformedXML', 'There is one TagSet.');
    const tags = requireTags(
      childrenNamed(set, 'Tag').map((tag) => [
        requiredText(tag, 'Key'),
        requiredText(tag, 'Value'),
      ]),
    );
    // Once more, now that the new tags are known.
    const context = {
      ...tagContext('s3:ExistingObjectTag', requireObject(call).tags),
      ...tagContext('s3:RequestObjectTag', tags),
    };
    requireAllowed(isAllowed, { action: 's3:PutObjectTagging', bucket, key, context });
    await records.changeObject(bucket, key, (present) => {
      if (!present) throw noSuchKey();
      return { ...present, tags };
    });
    response.writeHead(200).end();
  },
};
