import { MAX_IMAGE_BYTES } from '@gatehouse/images/image-limits';
import { changeSlug as move } from '@gatehouse/services/tenants/change-slug';
import { getLogo as logo } from '@gatehouse/services/tenants/get-logo';
import { removeLogo as unset } from '@gatehouse/services/tenants/remove-logo';
import { setAccent as colour } from '@gatehouse/services/tenants/set-accent';
import { setLogo as set } from '@gatehouse/services/tenants/set-logo';
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

export const changeSlug = defineRoute({
  id: 'changeSlug',
  method: 'patch',
  path: '/tenants/{tenant}/slug',
  summary: 'Give a tenant another address; the one before goes on leading to it',
  access: 'tenant:rename',
  conditional: true,
  body: changeSlugBody,
  status: 200,
  response: changedSlugSchema,
  tells: { code: 'tenant.slug_taken', limit: 'taken_slugs' },
  errors: ['tenant.slug_taken', 'tenant.too_many_slugs'],
  run: ({ deps, ctx, body, seen }) => move(deps, ctx, { ...body, seen }),
});

export const setAccent = defineRoute({
  id: 'setAccent',
  method: 'post',
  path: '/tenants/{tenant}/accent',
  summary: "Set the colour of a tenant's pages",
  access: 'tenant:rename',
  idempotent: true,
  body: setAccentBody,
  status: 200,
  response: setAccentSchema,
  run: ({ deps, ctx, body }) => colour(deps, ctx, body),
});

export const setLogo = defineRoute({
  id: 'setLogo',
  method: 'post',
  path: '/tenants/{tenant}/logo',
  summary: "Set a tenant's logo",
  access: 'tenant:rename',
  idempotent: true,
  body: setLogoBody,
  // Base64 in JSON.
  bodyLimit: Math.ceil((MAX_IMAGE_BYTES * 4) / 3) + 1_024,
  status: 200,
  response: logoSchema,
  errors: ['account.image_refused'],
  run: ({ deps, ctx, body }) => set(deps, ctx, body),
});

export const removeLogo = defineRoute({
  id: 'removeLogo',
  method: 'post',
  path: '/tenants/{tenant}/logo/remove',
  summary: "Remove a tenant's logo",
  access: 'tenant:rename',
  idempotent: true,
  status: 204,
  run: ({ deps, ctx }) => unset(deps, ctx),
});

export const getLogo = defineRoute({
  id: 'getLogo',
  method: 'get',
  path: '/tenants/{tenant}/logo',
  summary: "A tenant's logo",
  access: 'tenant:read',
  query: pictureQuery,
  status: 200,
  picture: true,
  errors: ['resource.not_found'],
  run: ({ deps, ctx }) => logo(deps, ctx),
});
