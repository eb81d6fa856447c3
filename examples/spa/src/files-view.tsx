import { type ChangeEvent, useEffect, useState } from 'react';
import { listFiles, uploadFile } from './files.ts';

type Files = Awaited<ReturnType<typeof listFiles>>;

/** The files of one tenant; nothing in an installation without files. */
export function FilesView({ slug }: { slug: string }) {
  const [files, setFiles] = useState<Files>();
  const [refusal, setRefusal] = useState<string>();
  const show = (error: unknown) =>
    setRefusal(error instanceof Error ? error.message : String(error));

  useEffect(() => {
    listFiles(slug).then(setFiles, show);
  }, [slug]);

  const upload = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    if (!file) return;
    try {
      await uploadFile(slug, file);
      setFiles(await listFiles(slug));
      setRefusal(undefined);
    } catch (error) {
      show(error);
    }
  };

  if (files === null) return null;
  return (
    <section aria-label="Files">
      <h2>Files</h2>
      {refusal !== undefined && <p role="alert">{refusal}</p>}
      <ul>
        {files?.map(({ id, name, size }) => (
          <li key={id}>
            {name} ({size} bytes)
          </li>
        ))}
      </ul>
      <label>
        Upload a file <input type="file" onChange={(event) => void upload(event)} />
      </label>
    </section>
  );
}
