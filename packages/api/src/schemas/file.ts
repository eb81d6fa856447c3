import { z } from '@hono/zod-openapi';
import {
  displayName,
  displayText,
  idSchema,
  nullableTimestampSchema,
  pageQuery,
  pageSchema,
  timestampSchema,
  versionSchema,
} from './shared.ts';

/** Bytes: what one upload can hold. */
export const MAX_FILE_BYTES = 5 * 1024 ** 3;

const bytesSchema = z.number().int().openapi({ description: 'Bytes.' });

const urlSchema = z.string().openapi({ format: 'uri' });

export const fileSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    size: bytesSchema,
    contentType: z.string().openapi({ description: 'As its uploader said.' }),
    status: z.enum(['uploading', 'ready', 'infected']).openapi({
      description: '`ready` can be downloaded. An `infected` one has no content any more.',
    }),
    createdBy: z
      .object({
        id: idSchema.nullable().openapi({ description: 'Null for a program.' }),
        name: z.string(),
      })
      .nullable()
      .openapi({ description: 'Null when the person was erased.' }),
    version: versionSchema,
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
    deletedAt: nullableTimestampSchema,
    purgeAt: timestampSchema
      .nullable()
      .openapi({ description: 'Until then a deleted file can be restored.' }),
    publishedAt: nullableTimestampSchema.openapi({
      description: 'Since then guests can read it, where the public page is published.',
    }),
  })
  .openapi('File');

export const filePageSchema = pageSchema(fileSchema).extend({
  usage: z.object({
    bytes: bytesSchema.openapi({
      description: 'What all files take, uploads under way and deleted files among them.',
    }),
    quotaBytes: bytesSchema,
  }),
});

export const filesQuery = pageQuery.extend({
  search: displayText(255).optional().openapi({ description: 'Part of the name.' }),
  deleted: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional()
    .openapi({ description: 'Those that were deleted and can be restored, instead.' }),
});

const partSchema = z.object({ number: z.number().int(), size: bytesSchema, url: urlSchema });

export const uploadSchema = z
  .object({
    partSize: bytesSchema.openapi({ description: 'Of each part but the last.' }),
    parts: z.array(partSchema).openapi({
      description:
        'Where the next missing parts are PUT, 100 at most; each takes exactly `size` bytes.',
    }),
    expiresAt: timestampSchema.openapi({ description: 'Of the URLs.' }),
  })
  .openapi('Upload');

export const newUploadSchema = z.object({ file: fileSchema, upload: uploadSchema });

export const resumedUploadSchema = z.object({
  file: fileSchema,
  upload: uploadSchema.extend({
    done: z.array(z.object({ number: z.number().int(), etag: z.string(), size: bytesSchema })),
  }),
});

export const completedUploadSchema = z.object({ file: fileSchema });

const fileName = displayName(255);

export const newUploadBody = z
  .strictObject({
    name: fileName,
    size: z.number().int().min(0).max(MAX_FILE_BYTES, 'must be at most 5 GiB'),
    contentType: z
      .string()
      .max(127)
      .toLowerCase()
      .regex(
        /^[a-z0-9][a-z0-9!#$&^_.+-]{0,62}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,62}$/,
        'must be a media type without parameters, like image/png',
      ),
  })
  .openapi('UploadInput');

export const fileNameBody = z.strictObject({ name: fileName }).openapi('FileNameInput');

export const downloadQuery = z.strictObject({
  disposition: z.enum(['attachment', 'inline']).default('attachment').openapi({
    description: '`inline` for PNG, JPEG, GIF, WebP and AVIF alone.',
  }),
});

export const downloadUrlSchema = z
  .object({ url: urlSchema, expiresAt: timestampSchema })
  .openapi('DownloadUrl');

export const vendedCredentialsSchema = z
  .object({
    accessKeyId: z.string(),
    secretAccessKey: z.string(),
    sessionToken: z.string(),
    expiration: timestampSchema,
    bucket: z.string(),
    prefix: z.string().openapi({ description: 'What they can read is below it.' }),
    region: z.string(),
  })
  .openapi('VendedCredentials');

export type File = z.output<typeof fileSchema>;
export type FilePage = z.output<typeof filePageSchema>;
