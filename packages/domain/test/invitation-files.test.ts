import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInvitationList } from '../src/invitation-list.ts';

const ANNA = 'anna@example.com';
const BO = 'bo@example.com';

/** Who is read, with their role; what is no address, as it was read. */
const people = (text: string) =>
  readInvitationList(text).map(({ email, text: read, role }) => {
    const who = email ?? `? ${read}`;
    return role === null ? who : `${who} as ${role}`;
  });

/** The shapes of what programs export, with the names of their columns. */
const FILES: readonly (readonly [program: string, text: string, ...people: string[]])[] = [
  [
    'Google Workspace, users',
    `First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Password Hash Function [UPLOAD ONLY],Org Unit Path [Required],Recovery Email,Home Secondary Email\nAnna,Muster,${ANNA},****,,/,anna@home.example,\nBo,Berg,${BO},****,,/,,`,
    ANNA,
    BO,
  ],
  [
    'Google Contacts',
    `Name,Given Name,Family Name,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value\nAnna Muster,Anna,Muster,* Work,${ANNA} ::: anna@home.example,Home,a@home.example\nBo Berg,Bo,Berg,,${BO},,`,
    ANNA,
    BO,
  ],
  [
    'Outlook, English, with a note of two lines',
    `First Name,Middle Name,Last Name,Title,E-mail Address,E-mail Type,E-mail Display Name,Company,Notes\r\nAnna,,Muster,Dr,${ANNA},SMTP,Anna Muster (${ANNA}),"Acme, Inc.","First line\r\nwrite to other@example.com"\r\nBo,,Berg,,${BO},SMTP,,,\r\n`,
    ANNA,
    BO,
  ],
  [
    'Outlook, German',
    `Vorname;Nachname;Firma;Straße geschäftlich;E-Mail-Adresse;E-Mail-Typ;E-Mail: Angezeigter Name\nAnna;Muster;Acme;Weg 1;${ANNA};SMTP;Anna Muster\nBo;Berg;;;${BO};SMTP;`,
    ANNA,
    BO,
  ],
  [
    'Microsoft 365, active users',
    `"Block credential","City","Display name","First name","Last name","User principal name","Alternate email addresses"\n"False","Bern","Anna Muster","Anna","Muster","${ANNA}",""\n"False","","Bo Berg","Bo","Berg","${BO}","b@home.example"`,
    ANNA,
    BO,
  ],
  [
    'Entra ID',
    `userPrincipalName,displayName,mail,userType\nanna_ext#EXT#@acme.onmicrosoft.com,Anna,${ANNA},Guest\nbo@acme.onmicrosoft.com,Bo,${BO},Member`,
    ANNA,
    BO,
  ],
  [
    'Slack',
    `username,email,status,billing-active,fullname\nanna,${ANNA},Member,1,Anna Muster\nbo,${BO},Admin,1,Bo Berg`,
    ANNA,
    BO,
  ],
  [
    'a plain table with roles',
    `Name,Email,Role\nAnna Muster,${ANNA},Member\nBo Berg,${BO},`,
    `${ANNA} as Member`,
    BO,
  ],
  [
    'a plain table in German, the role first',
    `Rolle\tName\tE-Mail\nMitglied\tAnna\t${ANNA}\nAdmin\tBo\t${BO}`,
    `${ANNA} as Mitglied`,
    `${BO} as Admin`,
  ],
  [
    'Excel, with a title and its own line',
    `sep=;\r\nTeilnehmer 2026;;\r\n;;\r\nName;E-Mail;Rolle\r\nAnna;${ANNA};Member\r\nBo;${BO};Viewer\r\n`,
    `${ANNA} as Member`,
    `${BO} as Viewer`,
  ],
  ['Excel, addresses alone', `sep=,\r\nE-Mail\r\n${ANNA}\r\n${BO}\r\n`, ANNA, BO],
  ['headings of another language', `Nom,${'Prénom'},Adresse e-mail\nMuster,Anna,${ANNA}`, ANNA],
  ['one heading, roles behind', `Email\n${ANNA};viewer`, `${ANNA} as viewer`],
  ['no headings, the address last', `Anna,Muster,${ANNA}\nBo,Berg,${BO}`, ANNA, BO],
  ['no headings, a role behind', `Anna Muster,${ANNA},Member`, `${ANNA} as Member`],
  ['a street that is called address', `Address,E-mail\nWeg 1,${ANNA}`, ANNA],
  ['a row without an address', `Name,Email\nAnna,\nBo,${BO}`, '? Anna', BO],
  ['a wrong address in its column', `Name,Email\nAnna,anna@\nBo,${BO}`, '? anna@', BO],
  [
    'an inch in a name, and a quote that nothing closes',
    `Name,Email,Role\n5" Disc,${ANNA},Member\n"Bo,${BO},Viewer`,
    `${ANNA} as Member`,
    `${BO} as Viewer`,
  ],
];

/** What people copy out of a mail program, a chat or a page. */
const PASTED: readonly (readonly [name: string, text: string, ...people: string[]])[] = [
  ['Outlook', `Anna Muster <${ANNA}>; Bo Berg <${BO}>`, ANNA, BO],
  ['Gmail', `"Muster, Anna" <${ANNA}>, Bo Berg <${BO}>`, ANNA, BO],
  ['last names first', `Muster, Anna <${ANNA}>; Berg, Bo <${BO}>`, ANNA, BO],
  ['last names first, commas', `Muster, Anna <${ANNA}>, Berg, Bo <${BO}>`, ANNA, BO],
  ['brackets alone', `<${ANNA}>\n<${BO}>,`, ANNA, BO],
  ['the address twice', `'${ANNA}' <${ANNA}>\n${BO}<mailto:${BO}>`, ANNA, BO],
  ['a name in a spreadsheet', `"Anna Muster <${ANNA}>",Member`, `${ANNA} as Member`],
  ['a quoted name in a spreadsheet', `"""Muster, Anna"" <${ANNA}>",Admin`, `${ANNA} as Admin`],
  ['a group', `Team: ${ANNA}, ${BO};`, ANNA, BO],
  ['a comment', `${ANNA} (Anna)\n${BO} (Bo, Berg)`, ANNA, BO],
  ['inches, not quotes', `5" Disc <${ANNA}>; 6" Disc <${BO}>`, ANNA, BO],
  ['brackets that take nobody in', `Anna (Sales <${ANNA}>; Bo) <${BO}>`, ANNA, BO],
  ['a quoted list', `"${ANNA}, ${BO}"`, ANNA, BO],
  ['bullets and numbers', `- ${ANNA}\n2. ${BO}`, ANNA, BO],
  ['spaces between', `${ANNA} ${BO}`, ANNA, BO],
  ['links', `mailto:${ANNA}?subject=Hello,%20you&cc=eve@example.com\nMAILTO:${BO}`, ANNA, BO],
  ['an encoded link', 'mailto:anna%2Bnews@example.com', 'anna+news@example.com'],
  ['nothing that can be seen', `\u200b${ANNA}\u200b\n\u202a${BO}\u202c\u00a0`, ANNA, BO],
  ['a soft hyphen inside', `anna@exam\u00adple.com`, ANNA],
  ['breaks of line of a page', `${ANNA}\u2028${BO}\v\f`, ANNA, BO],
  ['a space in an address', 'anna muster@example.com', '? anna muster@example.com'],
  ['names alone', 'Anna Muster\nBo', '? Anna Muster', '? Bo'],
  ['roles in a line', `${ANNA},Member;${BO},Viewer`, `${ANNA} as Member`, `${BO} as Viewer`],
];

describe('a list of people to invite, as other programs write it', () => {
  it.each(FILES)('a file: %s', (_program, text, ...expected) => {
    expect(people(text)).toEqual(expected);
    expect(people(`\ufeff${text}`)).toEqual(expected);
  });

  it.each(PASTED)('pasted: %s', (_name, text, ...expected) => {
    expect(people(text)).toEqual(expected);
  });

  it('tells the line of the text, not of the table', () => {
    const list = readInvitationList(`Team\n\nName;E-Mail\nAnna;${ANNA}\n\nBo;${BO}`);
    expect(list.map(({ line }) => line)).toEqual([4, 6]);
  });
});

const LOCAL = fc.stringMatching(/^[a-z][a-z0-9]{0,9}$/);
const ADDRESS = LOCAL.map((local) => `${local}@example.com`);
const NAME = fc.string({
  unit: fc.constantFrom('a', 'ö', ' ', ',', ';', '\t', '"', "'", '(', '5'),
});
const HEADING = fc.constantFrom('E-Mail', 'Email Address [Required]', 'email', 'E-Mail-Adresse');

describe('whatever stands around them', () => {
  it('the addresses of a table are found, whatever the names and the separator', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(',', ';', '\t'),
        HEADING,
        fc.uniqueArray(fc.tuple(NAME, ADDRESS), { minLength: 1, selector: ([, email]) => email }),
        (separator, heading, rows) => {
          const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
          const text = [`Name${separator}${heading}${separator}Phone`]
            .concat(rows.map(([name, email]) => [quote(name), email, '1'].join(separator)))
            .join('\r\n');
          expect(people(text)).toEqual(rows.map(([, email]) => email));
        },
      ),
    );
  });

  it('the addresses of a mail program are found, whatever the names', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(NAME, ADDRESS), { minLength: 1, selector: ([, email]) => email }),
        (rows) => {
          const quote = (name: string) => `"${name.replaceAll('"', '')}"`;
          const text = rows.map(([name, email]) => `${quote(name)} <${email}>`).join(', ');
          expect(people(text)).toEqual(rows.map(([, email]) => email));
        },
      ),
    );
  });

  it('nobody is read who does not stand there, and no time is lost', () => {
    const SIGNS = ['"', ',', ';', '\t', '\n', '<', '>', ' ', '(', ':', 'Email', ANNA, '\u200b'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SIGNS)), (signs) => {
        for (const { email } of readInvitationList(signs.join(''))) {
          if (email !== null) {
            expect(signs.join('').replaceAll('\u200b', '').toLowerCase()).toContain(email);
          }
        }
      }),
    );
  });

  it.each(['"', '<', ',', '",', '"x""', '(', ' ', '\u3164', 'mailto:', 'a@', 'a:', '- ', ':::'])(
    'a long row of %j takes no long time',
    (sign) => {
      const start = performance.now();
      readInvitationList(sign.repeat(60_000));
      readInvitationList(`Name,Email\n${sign.repeat(60_000)}`);
      expect(performance.now() - start).toBeLessThan(5_000);
    },
  );
});
