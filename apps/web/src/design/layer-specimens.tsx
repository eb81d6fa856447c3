'use client';

import { Button, buttonClass } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { Drawer } from '@gatehouse/ui/drawer';
import { TextField } from '@gatehouse/ui/field';
import { Menu, MenuItem, MenuSeparator } from '@gatehouse/ui/menu';
import { Popover } from '@gatehouse/ui/popover';
import { showToast } from '@gatehouse/ui/toast';
import { Tooltip } from '@gatehouse/ui/tooltip';
import { useState } from 'react';
import { WorkProgress } from '#src/bulk/work-progress.tsx';
import { Specimen } from './specimen.tsx';

const nothing = () => {};

export function LayerSpecimens() {
  const [open, setOpen] = useState<'dialog' | 'drawer' | null>(null);
  const [done, setDone] = useState(12);
  const close = () => setOpen(null);
  return (
    <>
      <Specimen
        name="WorkProgress"
        rule="Work that goes on: how much, of how many, how long still."
      >
        <div className="w-full max-w-md">
          <WorkProgress label="Changing roles" value={done} max={50} />
        </div>
        <Button size="sm" onClick={() => setDone((count) => Math.min(50, count + 5))}>
          Five more
        </Button>
      </Specimen>
      <Specimen
        name="Layers"
        rule="Menu for acts, popover for choices, drawer to read beside a list, dialog to decide."
      >
        <Menu label="Acts" trigger="Menu" triggerClassName={buttonClass()}>
          <MenuItem onSelect={nothing}>Rename</MenuItem>
          <MenuSeparator />
          <MenuItem danger onSelect={nothing}>
            Delete…
          </MenuItem>
        </Menu>
        <Popover label="Why not?" trigger="Popover">
          <p className="max-w-64">Admins may do this. Ask Olivia or Adam.</p>
        </Popover>
        <Tooltip text="Sun, 29 Nov 2026, 14:03">
          <Button>Tooltip</Button>
        </Tooltip>
        <Button onClick={() => setOpen('drawer')}>Drawer</Button>
        <Button onClick={() => setOpen('dialog')}>Dialog</Button>
        <Button onClick={() => showToast({ tone: 'good', text: 'Saved.' })}>Toast</Button>
      </Specimen>
      {open === 'drawer' && (
        <Drawer
          title="Role changed"
          onClose={close}
          footer={<Button onClick={close}>Copy as JSON</Button>}
        >
          <p>From Member to Admin, by Olivia Owner.</p>
        </Drawer>
      )}
      {open === 'dialog' && (
        <Dialog title="Rename the tenant?" description="Links go on working." onClose={close}>
          <TextField label="Name" defaultValue="Acme" />
          <DialogActions>
            <Button onClick={close}>Cancel</Button>
            <Button variant="primary" onClick={close}>
              Rename
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
