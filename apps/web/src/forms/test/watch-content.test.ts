// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { createContentWatch } from '../watch-content.ts';

/** A form of a name and two boxes, as the page made it, and what types into it. */
function makeForm() {
  document.body.innerHTML = `<form>
    <label>Name <input name="name" value="Acme"></label>
    <fieldset><legend>May</legend>
      <input type="checkbox" name="may" value="read" checked>
      <input type="checkbox" name="may" value="write">
    </fieldset></form>`;
  const form = document.querySelector('form');
  const name = document.querySelector<HTMLInputElement>('[name=name]');
  if (!form || !name) throw new Error('no form');
  const watch = createContentWatch(true);
  watch.watch(form, () => undefined);
  watch.follow({ name: 'Acme', may: ['read'] });
  const type = (text: string) => {
    name.value = text;
    name.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const chosen = () => new FormData(form).getAll('may');
  return { watch, name, type, chosen };
}

it('a field that was not touched follows what someone else saved', () => {
  const { watch, name, chosen } = makeForm();
  expect(watch.follow({ name: 'Theirs', may: ['write', 'read'] })).toEqual(['name', 'may']);
  expect(name.value).toBe('Theirs');
  expect(chosen()).toEqual(['read', 'write']);
  expect(watch.getConflicts()).toEqual([]);
  expect(watch.differs()).toBe(false);
});

it('what was typed stays, and is asked about', () => {
  const { watch, name, type } = makeForm();
  type('Mine');
  expect(watch.follow({ name: 'Theirs', may: ['read'] })).toEqual([]);
  expect(name.value).toBe('Mine');
  expect(watch.getConflicts()).toEqual([{ name: 'name', label: 'Name', theirs: 'Theirs' }]);
  watch.settle('theirs');
  expect(name.value).toBe('Theirs');
  expect(watch.getConflicts()).toEqual([]);
});

it('with "keep mine" the form goes on being unsaved, against what is there now', () => {
  const { watch, name, type } = makeForm();
  type('Mine');
  watch.follow({ name: 'Theirs', may: ['read'] });
  watch.settle('mine');
  expect(name.value).toBe('Mine');
  expect(watch.differs()).toBe(true);
  watch.discard();
  expect(name.value).toBe('Theirs');
});

it('what one saved oneself is no news, whatever the server made of it', () => {
  const { watch, name, type } = makeForm();
  type('Mine ');
  watch.markSaved();
  watch.follow({ name: 'Mine', may: ['read'] });
  expect(name.value).toBe('Mine');
  expect(watch.getConflicts()).toEqual([]);
  expect(watch.differs()).toBe(false);
});

it('a save that was refused leaves what was typed unsaved', () => {
  const { watch, name, type } = makeForm();
  type('Mine');
  watch.markSaved();
  watch.markRefused();
  watch.follow({ name: 'Theirs', may: ['read'] });
  expect(name.value).toBe('Mine');
  expect(watch.getConflicts()).toHaveLength(1);
});
