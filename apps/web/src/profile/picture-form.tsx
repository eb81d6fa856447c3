'use client';

import { callApi } from '#src/api-client.ts';
import { PictureSetting } from '#src/pictures/picture-setting.tsx';

interface PictureFormProps {
  name: string;
  picture: string | undefined;
}

export function PictureForm({ name, picture }: PictureFormProps) {
  return (
    <PictureSetting
      name={name}
      picture={picture}
      shape="round"
      texts="profile.picture"
      onChoose={(image) => callApi('POST', '/me/avatar', { body: { image } })}
      onRemove={() => callApi('POST', '/me/avatar/remove')}
    />
  );
}
