import { PageHeader } from '@gatehouse/ui/page-header';
import { ThemeToggle } from '@gatehouse/ui/theme-toggle';
import { ControlSpecimens } from './control-specimens.tsx';
import { LayerSpecimens } from './layer-specimens.tsx';
import { PartSpecimens } from './part-specimens.tsx';
import { TokenSpecimens } from './token-specimens.tsx';

/** Every component of `@gatehouse/ui` in every state. Its rules are those of packages/ui/README.md. */
export function DesignPage() {
  return (
    <main id="main" className="mx-auto grid w-full max-w-5xl gap-4 px-5 py-8 max-sm:px-4">
      <PageHeader
        title="Design"
        description="Every component in every state. Choose a theme; turn the window to a phone's width."
        actions={<ThemeToggle />}
      />
      <div>
        <TokenSpecimens />
        <ControlSpecimens />
        <PartSpecimens />
        <LayerSpecimens />
      </div>
    </main>
  );
}
