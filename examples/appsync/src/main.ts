import './configure.ts';
import { getCurrentUser, signInWithRedirect } from 'aws-amplify/auth';
import { Hub } from 'aws-amplify/utils';
import { createProject, listProjects, listTenants, watchTenant } from './projects.ts';

function find<E extends Element>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`index.html has no ${selector}`);
  return found;
}

const [status, signIn] = [find('#status'), find<HTMLButtonElement>('#sign-in')];
const [form, list] = [find<HTMLFormElement>('#add'), find('#projects')];
const [tenants, name] = [
  find<HTMLSelectElement>('select[name=tenant]'),
  find<HTMLInputElement>('input[name=name]'),
];
let stop = (): void => undefined;

const say = (text: string): void => void (status.textContent = text);
const refuse = (): void => say('That was refused.');

async function show(): Promise<void> {
  const projects = await listProjects(tenants.value);
  list.replaceChildren(
    ...projects.map(({ name: text }) =>
      Object.assign(document.createElement('li'), { textContent: text }),
    ),
  );
}

/** Shows a tenant, and again whenever its projects change. */
function open(): void {
  stop();
  stop = watchTenant(tenants.value, (kind) => void (kind === 'projects' && show()), refuse);
  show().catch(refuse);
}

async function begin(): Promise<void> {
  if (!(await getCurrentUser().catch(() => null))) {
    signIn.hidden = false;
    return;
  }
  const options = (await listTenants()).map(({ slug, name: text }) => new Option(text, slug));
  tenants.replaceChildren(...options);
  form.hidden = options.length === 0;
  say(options.length === 0 ? 'You are in no tenant.' : '');
  if (options.length > 0) open();
}

signIn.addEventListener('click', () => void signInWithRedirect());
tenants.addEventListener('change', open);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  createProject(tenants.value, name.value).then(() => (name.value = ''), refuse);
});
Hub.listen('auth', ({ payload }) => {
  if (payload.event === 'signInWithRedirect') begin().catch(refuse);
});
begin().catch(refuse);
