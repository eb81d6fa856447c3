import type { Person } from './person.ts';

const person = (id: string, name: string, email: string, more: Partial<Person> = {}): Person => {
  const [givenName = '', familyName = ''] = name.split(' ');
  return {
    ...{ id, email, givenName, familyName },
    ...{ emailVerified: true, groups: [], disabled: false, ...more },
  };
};

/** Sam and Bianca have accounts in Gatehouse as well; the email of this Bianca is not verified. */
export const SOCIAL_PEOPLE: readonly Person[] = [
  person('100000000000000000001', 'Gina Moretti', 'gina@example.net'),
  person('100000000000000000002', 'Sam Whitfield', 'sam@example.com'),
  person('100000000000000000003', 'Olivia Okafor', 'olivia@acme.example'),
  person('100000000000000000004', 'Bianca Rossi', 'bianca@example.com', { emailVerified: false }),
];

const acme = (number: number, name: string, ...groups: readonly string[]) =>
  person(
    `a0000000-0000-4000-8000-00000000000${number}`,
    name,
    `${name.split(' ')[0]?.toLowerCase()}@acme.example`,
    { groups },
  );

/** Nina, Omar and Lena have never been in Gatehouse; the others are members of the demo tenant. */
export const ACME_PEOPLE: readonly Person[] = [
  acme(1, 'Nina Hoffmann', 'Engineering'),
  acme(2, 'Omar Haddad', 'Engineering', 'Admins'),
  acme(3, 'Lena Duarte'),
  acme(4, 'Olivia Okafor', 'Management'),
  acme(5, 'Adam Lindqvist', 'Admins'),
  acme(6, 'Mia Castellanos', 'Engineering'),
];

const northwind = (
  number: number,
  name: string,
  groups: readonly string[],
  more: Partial<Person> = {},
) =>
  person(
    `b0000000-0000-4000-8000-00000000000${number}`,
    name,
    `${name.split(' ')[0]?.toLowerCase()}@northwind.example`,
    { groups, ...more },
  );

/** What the directory holds at first. Finn has left. */
export const NORTHWIND_PEOPLE: readonly Person[] = [
  northwind(1, 'Tess Vermeer', ['Sales']),
  northwind(2, 'Ravi Menon', ['Sales', 'Managers']),
  northwind(3, 'Noah Mbeki', ['Managers']),
  northwind(4, 'Finn Larsen', ['Sales'], { disabled: true }),
];
