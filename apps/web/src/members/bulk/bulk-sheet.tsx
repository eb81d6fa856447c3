'use client';

import { Button } from '@gatehouse/ui/button';
import { Drawer } from '@gatehouse/ui/drawer';
import { useTranslations } from 'next-intl';
import type { BulkKind } from './bulk-dialog.tsx';

interface BulkSheetProps {
  kinds: readonly BulkKind[];
  onChoose: (kind: BulkKind) => void;
  onClose: () => void;
}

/** On a phone: what can be done with those who are chosen, from below. */
export function BulkSheet({ kinds, onChoose, onClose }: BulkSheetProps) {
  const t = useTranslations('members.bulk');
  return (
    <Drawer title={t('label')} onClose={onClose}>
      <div className="grid gap-2">
        {kinds.map((kind) => (
          <Button
            key={kind}
            size="lg"
            variant={kind === 'remove' ? 'danger' : 'secondary'}
            onClick={() => onChoose(kind)}
            className="min-h-11"
          >
            {t(`${kind}.open`)}
          </Button>
        ))}
      </div>
    </Drawer>
  );
}
