import { MAX_IMAGE_BYTES } from '@gatehouse/images/image-limits';
import * as tenants from '@gatehouse/services/tenants';
import { defineRoute } from '../pipeline/route.ts';
import {
  changedSlugSchema,
  changeSlugBody,
  logoSchema,
  setAccentBody,
  setAccentSchema,
  setLogoBody,
} from '../schemas/tenant.ts';
import { pictureQuery } from '../schemas/shared.ts';

const changeSlug = defineRoute({
  id: 'changeSlug',
  method: 'patch',
  path: '/tenants/{tenant}/slug',
  summary: 'Give a tenant another address; the one before goes on leading to it',
  access: 'tenant:rename',
  conditional: true,
  body: changeSlugBody,
  answer: 'json',
  status: 200,
  response: changedSlugSchema,
  tells: { code: 'tenant.slug_taken', limit: 'taken_slugs' },
  errors: ['tenant.slug_taken', 'tenant.too_many_slugs'],
  run: ({ deps, ctx, body, seen }) => tenants.changeSlug(deps, ctx, { ...body, seen }),
});

const setAccent = defineRoute({
  id: 'setAccent',
  method: 'post',
  path: '/tenants/{tenant}/accent',
  summary: "Set the colour of a tenant's pages",
  access: 'tenant:rename',
  conditional: true,
  idempotent: true,
  body: setAccentBody,
  answer: 'json',
  status: 200,
  response: setAccentSchema,
  run: ({ deps, ctx, body, seen }) => tenants.setAccent(deps, ctx, { ...body, seen }),
});

const setLogo = defineRoute({
  id: 'setLogo',
  method: 'post',
  path: '/tenants/{tenant}/logo',
  summary: "Set a tenant's logo",
  access: 'tenant:rename',
  idempotent: true,
  body: setLogoBody,
  // Base64 in JSON.
  bodyLimit: Math.ceil((MAX_IMAGE_BYTES * 4) / 3) + 1_024,
  answer: 'json',
  status: 200,
  response: logoSchema,
  errors: ['account.image_refused'],
  run: ({ deps, ctx, body }) => tenants.setLogo(deps, ctx, body),
});

const removeLogo = defineRoute({
  id: 'removeLogo',
  method: 'post',
  path: '/tenants/{tenant}/logo/remove',
  summary: "Remove a tenant's logo",
  access: 'tenant:rename',
  idempotent: true,
  answer: 'nothing',
  status: 204,
  run: ({ deps, ctx }) => tenants.removeLogo(deps, ctx),
});

const getLogo = defineRoute({
  id: 'getLogo',
  method: 'get',
  path: '/tenants/{tenant}/logo',
  summary: "A tenant's logo",
  access: 'tenant:read',
  query: pictureQuery,
  answer: 'picture',
  status: 200,
  errors: ['resource.not_found'],
  run: ({ deps, ctx }) => tenants.getLogo(deps, ctx),
});

/** In the order in which they are matched and documented. */
export const tenantLooksRoutes = [changeSlug, setAccent, setLogo, removeLogo, getLogo];
