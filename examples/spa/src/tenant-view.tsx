import { type FormEvent, useEffect, useState } from 'react';
import { createProject, listProjects } from './api.ts';

type Project = Awaited<ReturnType<typeof listProjects>>[number];

/** The projects of one tenant, as far as the person may see them. */
export function TenantView({ slug }: { slug: string }) {
  const [projects, setProjects] = useState<readonly Project[]>();
  const [refusal, setRefusal] = useState<string>();
  const show = (error: unknown) =>
    setRefusal(error instanceof Error ? error.message : String(error));

  useEffect(() => {
    listProjects(slug).then(setProjects, show);
  }, [slug]);

  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    try {
      await createProject(slug, String(new FormData(form).get('name')));
      setProjects(await listProjects(slug));
      setRefusal(undefined);
      form.reset();
    } catch (error) {
      show(error);
    }
  };

  return (
    <section aria-label="Projects">
      <h2>Projects</h2>
      {refusal !== undefined && <p role="alert">{refusal}</p>}
      <ul>
        {projects?.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      {projects?.length === 0 && <p>There are none yet.</p>}
      <form onSubmit={(event) => void add(event)}>
        <label>
          New project <input name="name" required maxLength={100} />
        </label>
        <button>Create</button>
      </form>
    </section>
  );
}
