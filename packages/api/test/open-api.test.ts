import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { DOCS_POLICY, docsPage } from '../src/document/reference-page.ts';
import { RATE_LIMITS } from '../src/limits/rate-limits.ts';
import { llmsText } from '../src/document/llms-text.ts';
import { openApiDocument } from '../src/document/open-api.ts';
import { ROUTES } from '../src/routes.ts';

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const document = structuredClone(openApiDocument());
    const result = await new Validator().validate(document as unknown as Record<string, unknown>);
    expect(result).toMatchObject({ valid: true });
    expect(document).toMatchObject({ openapi: '3.1.0' });
  });

  it('says of a time that may be missing that it may be null', () => {
    const { properties } = openApiDocument().components.schemas['ApiKey'] ?? {};
    expect(properties).toMatchObject({
      createdAt: { type: 'string', format: 'date-time' },
      lastUsedAt: { type: ['string', 'null'], format: 'date-time' },
    });
  });

  it('would be refused with a planted fault', async () => {
    const document = { ...openApiDocument(), paths: { 'no-slash': { get: {} } } };
    expect(await new Validator().validate(document)).toMatchObject({ valid: false });
  });

  it('says of every operation who is asked for what, by schemes that are defined', () => {
    const document = openApiDocument() as unknown as {
      paths: Record<string, Record<string, { security?: Record<string, string[]>[] }>>;
      components: { securitySchemes: object };
    };
    for (const { path, method, access, id } of ROUTES) {
      const security = document.paths[path]?.[method]?.security;
      expect(security?.length === 0, id).toBe(access === 'public');
      for (const scheme of (security ?? []).flatMap((one) => Object.keys(one))) {
        expect(document.components.securitySchemes).toHaveProperty(scheme);
      }
    }
  });

  it('groups operations by what they are about', () => {
    const { paths } = openApiDocument();
    expect(paths['/tenants/{tenant}/members/{userId}']?.['get']?.tags).toEqual(['members']);
    expect(paths['/tenants/{tenant}']?.['get']?.tags).toEqual(['tenants']);
    expect(paths['/operator/people']?.['get']?.tags).toEqual(['operator']);
  });

  it('says what every route counts as, and how changes are made safely', () => {
    const { paths } = openApiDocument();
    for (const route of ROUTES) {
      const operation = paths[route.path]?.[route.method];
      expect(RATE_LIMITS).toHaveProperty(operation?.['x-limit'] ?? '');
      const headers = (operation?.parameters ?? []).filter((one) => one.in === 'header');
      const expected = [
        ...(route.method === 'post' && !route.idempotent ? ['idempotency-key'] : []),
        ...(route.conditional ? ['if-match'] : []),
      ];
      expect(
        headers.map(({ name }) => name),
        route.id,
      ).toEqual(expected);
      expect(operation?.responses).toHaveProperty('429');
    }
  });
});

describe('the documentation page', () => {
  const page = docsPage(openApiDocument());

  it('shows every operation and every error code of it, in sections', () => {
    for (const { id, path, errors = [] } of ROUTES) {
      expect(page).toContain(`<details id="${id}">`);
      expect(page).toContain(`<code>${path}</code>`);
      for (const code of errors) expect(page).toContain(`<code>${code}</code>`);
    }
  });

  it('links only to what is on it, and every id is there once', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  it('runs nothing, loads nothing, and its policy allows nothing else', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe| style=| on\w+=|https?:/);
    expect(page.match(/<style>/g)).toHaveLength(1);
    expect(DOCS_POLICY).toMatch(/^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]{44}';/);
  });
});

describe('llms.txt of the API', () => {
  it('names every operation once, with what it takes', () => {
    const text = llmsText(openApiDocument());
    for (const { method, path } of ROUTES) {
      expect(text.split(`- ${method.toUpperCase()} ${path}: `)).toHaveLength(2);
    }
    expect(text).toContain('(members:invite)');
  });
});
