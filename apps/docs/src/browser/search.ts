import MiniSearch, { type SearchResult } from 'minisearch';
import { SEARCH_OPTIONS } from '../search-options.ts';

const SHOWN = 12;
const ROOT = document.documentElement.dataset['root'] ?? './';

/** The index, fetched once, when someone searches first. */
let index: Promise<MiniSearch> | undefined;

/** Shows the button that opens the search, which `/` and Ctrl+K open as well. */
export function setUpSearch(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#search');
  const input = dialog?.querySelector('input');
  const list = dialog?.querySelector('ol');
  const status = dialog?.querySelector('[role=status]');
  const button = document.querySelector<HTMLButtonElement>('[data-search]');
  if (!dialog || !input || !list || !status || !button) return;

  const open = () => {
    if (!dialog.open) dialog.showModal();
    input.select();
    void getIndex();
  };
  button.addEventListener('click', open);
  button.hidden = false;
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLInputElement;
    const asked = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey;
    if (!asked && !(event.key === 'k' && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    open();
  });
  input.addEventListener('input', () => {
    void search(input.value).then(
      ({ query, results }) => {
        if (query !== input.value) return;
        list.replaceChildren(...results.slice(0, SHOWN).map(drawResult));
        status.textContent = getStatus(query, results.length);
      },
      () => {
        status.textContent = 'The index could not be loaded. Close the search and try again.';
      },
    );
  });
  dialog.addEventListener('keydown', (event) => {
    const links = [...list.querySelectorAll('a')];
    if (event.key === 'Enter' && event.target === input) {
      event.preventDefault();
      links[0]?.click();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = links.findIndex((link) => link === document.activeElement);
    (links[at + step] ?? input).focus();
  });
  list.addEventListener('click', () => dialog.close());
}

function getIndex(): Promise<MiniSearch> {
  index ??= fetch(`${ROOT}search-index.json`)
    .then((response) => {
      if (!response.ok) throw new Error(`search-index.json: ${response.status}`);
      return response.text();
    })
    .then((text) => MiniSearch.loadJSON(text, SEARCH_OPTIONS));
  index.catch(() => {
    index = undefined;
  });
  return index;
}

async function search(query: string): Promise<{ query: string; results: SearchResult[] }> {
  return { query, results: query.trim() === '' ? [] : (await getIndex()).search(query) };
}

function getStatus(query: string, count: number): string {
  if (query.trim() === '') return '';
  if (count === 0) return 'Nothing found.';
  return count === 1 ? '1 result' : `${count} results`;
}

function drawResult({ id, title, heading }: SearchResult): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `${ROOT}${String(id)}`;
  const page = document.createElement('span');
  page.textContent = String(title);
  link.append(page);
  if (heading) link.append(String(heading));
  item.append(link);
  return item;
}
