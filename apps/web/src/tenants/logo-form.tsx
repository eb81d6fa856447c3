'use client';

import { callApi } from '#src/api-client.ts';
import { PictureSetting } from '#src/pictures/picture-setting.tsx';

interface LogoFormProps {
  slug: string;
  name: string;
  logo: string | undefined;
}

export function LogoForm({ slug, name, logo }: LogoFormProps) {
  const path = { tenant: slug };
  return (
    <PictureSetting
      name={name}
      picture={logo}
      shape="square"
      texts="settings.looks.logo"
      onChoose={(image) => callApi('POST', '/tenants/{tenant}/logo', { path, body: { image } })}
      onRemove={() => callApi('POST', '/tenants/{tenant}/logo/remove', { path })}
    />
  );
}
