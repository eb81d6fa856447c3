import { Button } from '@gatehouse/ui/button';
import { Input } from '@gatehouse/ui/input';

interface SearchFormProps {
  /** The parameter of the page's address. */
  name: string;
  label: string;
  find: string;
  value: string;
}

/** A search that works by the page's address. */
export function SearchForm({ name, label, find, value }: SearchFormProps) {
  return (
    <form action="/operator" method="get" role="search" aria-label={label} className="flex gap-2">
      <Input name={name} aria-label={label} placeholder={label} defaultValue={value} />
      <Button type="submit" size="sm">
        {find}
      </Button>
    </form>
  );
}
