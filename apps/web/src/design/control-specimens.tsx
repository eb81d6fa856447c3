'use client';

import { Button, type ButtonVariant } from '@gatehouse/ui/button';
import { Checkbox } from '@gatehouse/ui/checkbox';
import { Combobox } from '@gatehouse/ui/combobox';
import { DateRange } from '@gatehouse/ui/date-range';
import { SelectField, TextField } from '@gatehouse/ui/field';
import { FileDrop } from '@gatehouse/ui/file-drop';
import { FilterChip } from '@gatehouse/ui/filter-chip';
import { MenuItem } from '@gatehouse/ui/menu';
import { SaveBar } from '@gatehouse/ui/save-bar';
import { SegmentedChoice } from '@gatehouse/ui/segmented-choice';
import { SplitButton } from '@gatehouse/ui/split-button';
import { TextArea } from '@gatehouse/ui/text-area';
import { useState } from 'react';
import { PERMISSIONS, PRESETS, ROLES, TODAY } from './samples.ts';
import { Specimen } from './specimen.tsx';

const VARIANTS: readonly ButtonVariant[] = ['primary', 'secondary', 'ghost', 'danger'];
const SIZES = ['sm', 'md', 'lg'] as const;
const nothing = () => {};

export function ControlSpecimens() {
  return (
    <>
      <Specimen
        name="Button"
        rule="One primary button in sight. Danger only for what can't be undone."
      >
        {VARIANTS.map((variant) => (
          <span key={variant} className="flex flex-wrap items-center gap-2">
            {SIZES.map((size) => (
              <Button key={size} variant={variant} size={size}>
                {variant} {size}
              </Button>
            ))}
            <Button variant={variant} disabled>
              disabled
            </Button>
            <Button variant={variant} pending>
              pending
            </Button>
          </span>
        ))}
      </Specimen>
      <Specimen name="SplitButton" rule="The usual way, and a menu of the others.">
        <SplitButton text="Invite" menuLabel="More ways to invite" onClick={nothing}>
          <MenuItem onSelect={nothing}>Paste a list…</MenuItem>
        </SplitButton>
        <SplitButton variant="secondary" text="Export" menuLabel="Formats" onClick={nothing}>
          <MenuItem onSelect={nothing}>CSV</MenuItem>
        </SplitButton>
      </Specimen>
      <Specimen
        name="Checkbox"
        rule="For several of many, and for what a form turns on when saved."
      >
        <Checkbox label="Off" />
        <Checkbox label="On" defaultChecked />
        <Checkbox label="Some" indeterminate />
        <Checkbox label="Disabled" disabled />
        <Checkbox label="Disabled and on" disabled defaultChecked />
        <Checkbox label="In a row" hideLabel defaultChecked />
      </Specimen>
      <Specimen
        name="Field"
        rule="A label above, a hint or a fault below, never a placeholder instead."
      >
        <TextField label="Name" placeholder="Acme" hint="Shown to everyone." className="w-60" />
        <TextField label="E-mail" defaultValue="mia@" error="This isn’t valid." className="w-60" />
        <TextField label="Disabled" defaultValue="acme" disabled className="w-60" />
        <TextArea aria-label="Message" defaultValue="Several lines" className="max-w-60" />
      </Specimen>
      <Specimen name="Select" rule="Up to seven options: the platform's own. More: a combobox.">
        <SelectField label="Role" defaultValue="member" className="w-60">
          {ROLES.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
        <Combobox
          label="Permission"
          options={PERMISSIONS}
          defaultValue="members.invite"
          className="w-60"
        />
        <Combobox
          label="Person"
          options={ROLES}
          placeholder="Anyone"
          hint="Type to search."
          className="w-60"
        />
        <Combobox label="Disabled" options={ROLES} disabled className="w-60" />
      </Specimen>
      <Filters />
      <Specimen name="SegmentedChoice" rule="One of two to four, when all should be seen.">
        <Segments />
      </Specimen>
      <Specimen name="FileDrop" rule="Where a file is the whole point of the field.">
        <div className="w-full max-w-md">
          <FileDrop label="Choose a list or drop it here" hint="CSV, up to 1 MB" accept=".csv" />
        </div>
      </Specimen>
      <Specimen name="SaveBar" rule="The foot of a form that has unsaved changes, always in sight.">
        <form className="w-full max-w-2xl">
          <SaveBar changed pending={false} />
        </form>
      </Specimen>
    </>
  );
}

function Segments() {
  const [value, setValue] = useState<'all' | 'mine' | 'new'>('all');
  return (
    <div className="w-72">
      <SegmentedChoice
        label="Shown"
        options={[
          { value: 'all', name: 'All' },
          { value: 'mine', name: 'Mine' },
          { value: 'new', name: 'New' },
        ]}
        value={value}
        onChange={setValue}
      />
    </div>
  );
}

function Filters() {
  const [role, setRole] = useState<string | null>('owner');
  const [range, setRange] = useState({ from: '2026-11-23', to: '2026-11-29' });
  return (
    <Specimen name="Filter" rule="Filters act at once. A chip is dashed until it is used.">
      <FilterChip
        label="Role"
        value={ROLES.find(({ value }) => value === role)?.label ?? null}
        clear={{ label: 'Remove the filter by role', onClear: () => setRole(null) }}
      >
        {(close) => (
          <div className="grid">
            {ROLES.map(({ value, label }) => (
              <Button
                key={value}
                variant="ghost"
                className="justify-start"
                onClick={() => {
                  close();
                  setRole(value);
                }}
              >
                {label}
              </Button>
            ))}
          </div>
        )}
      </FilterChip>
      <FilterChip
        label="Second factor"
        value={null}
        clear={{ label: 'Remove the filter by second factor', onClear: nothing }}
      >
        <Checkbox label="Without" />
      </FilterChip>
      <DateRange
        label="Days"
        {...range}
        presets={PRESETS}
        today={TODAY}
        locale="en"
        onChange={setRange}
      />
    </Specimen>
  );
}
