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
    | 'double';
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
  readonly errors: readonly string[];
}

/** The API model of the service: see `scripts/generate-api-model.ts`. */
export interface ApiModel {
  readonly operations: Readonly<Record<string, OperationModel>>;
  readonly shapes: Readonly<Record<string, Shape>>;
}

function load(file: string): ApiModel {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as ApiModel;
}

/** Cognito user pools, 2016-04-18. */
export const apiModel: ApiModel = load('./cognito-idp.json');
