import type { Configuration } from 'oidc-provider';
import { errorPage } from '../pages/error-page.ts';

/** An error that cannot be told to the application, since it is not certain which one asked. */
export const renderError: Configuration['renderError'] = async (ctx, out) => {
  ctx.type = 'html';
  ctx.body = String(await errorPage(`${out.error}: ${out.error_description ?? ''}`));
};
