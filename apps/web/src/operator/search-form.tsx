import { Button } from '@gatehouse/ui/button';
import { Input } from '@gatehouse/ui/input';

interface SearchFormProps {
  label: string;
  hint: string;
  find: string;
  value: string;
}

/** One search over tenants and people, which works by the page's address. */
export function SearchForm({ label, hint, find, value }: SearchFormProps) {
  return (
    <form action="/operator" method="get" role="search" aria-label={label} className="flex gap-2">
      <div className="min-w-0 flex-1">
        <Input name="q" type="search" aria-label={label} placeholder={hint} defaultValue={value} />
      </div>
      <Button type="submit">{find}</Button>
    </form>
  );
}
