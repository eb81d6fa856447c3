import { readFileSync } from 'node:fs';

/** One shape of the API model: its type and AWS's constraints on it. */
export interface Shape {
  readonly type:
    | 'structure'
    | 'list'
    | 'map'
    | 'string'
    | 'integer'
    | 'long'
    | 'boolean'
    | 'timestamp'
    | 'blob'
    | 'double'
    | 'document';
  readonly required?: readonly string[];
  readonly members?: Readonly<Record<string, string>>;
  readonly member?: string;
  readonly key?: string;
  readonly value?: string;
  readonly enum?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly sensitive?: boolean;
}

/** What the API model says of one operation. */
export interface OperationModel {
  readonly input: string | null;
  /** false: callable without SigV4. */
  readonly signed: boolean;
  readonly errors?: readonly string[];
}

/** The API model of the service: see `scripts/generate-api-model.ts`. */
export interface ApiModel {
  readonly operations: Readonly<Record<string, OperationModel>>;
  readonly shapes: Readonly<Record<string, Shape>>;
}

interface Additions extends ApiModel {
  /** Members of existing structures that the generated model is too old for. */
  readonly members: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const read = <T>(file: string) =>
  JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as T;

function load(): ApiModel {
  const model = read<ApiModel>('./cognito-idp.json');
  const added = read<Additions>('./cognito-idp.additions.json');
  const shapes: Record<string, Shape> = { ...model.shapes, ...added.shapes };
  for (const [name, members] of Object.entries(added.members)) {
    const shape = shapes[name];
    if (shape) shapes[name] = { ...shape, members: { ...shape.members, ...members } };
  }
  return { operations: { ...model.operations, ...added.operations }, shapes };
}

/**
 * Cognito user pools, 2016-04-18: generated from the API description, plus what the SDK's types
 * have beyond it (`cognito-idp.additions.json`, by hand).
 */
export const apiModel: ApiModel = load();

const lazily = (file: string) => {
  let model: ApiModel | undefined;
  return (): ApiModel => (model ??= read<ApiModel>(file));
};

/** Cognito identity pools, 2014-06-30; read when it is first asked for. */
export const getIdentityModel = lazily('./cognito-identity.json');

/** Security Token Service, 2011-06-15, with the operations that are here. */
export const getStsModel = lazily('./sts.json');

/** Key Management Service, 2014-11-01, with the operations that are here. */
export const getKmsModel = lazily('./kms.json');
