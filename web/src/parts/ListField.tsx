import { Button } from 'design-react-kit';
import type { ReactNode } from 'react';

interface ListFieldProps<Item> {
  legend: string;
  /** Undefined: a list that is not there; nothing can be added to it. */
  items: readonly Item[] | undefined;
  onChange: (items: Item[]) => void;
  /** A new one, to be filled in. */
  blank: (order: number) => Item;
  add: string;
  /** On the button that takes one away, by its number. */
  remove: (number: number) => string;
  /** Above the list. */
  before?: ReactNode;
  /** The fields of one. */
  children: (item: Item, at: number, change: (part: Partial<Item>) => void) => ReactNode;
}

/** A list inside a form, one thing below the other: each is changed and taken away, and more are added. */
export function ListField<Item extends object>(props: ListFieldProps<Item>) {
  const { legend, items, onChange, blank, add, remove, before, children } = props;
  const put = (at: number, part: Partial<Item>) =>
    onChange((items ?? []).map((item, index) => (index === at ? { ...item, ...part } : item)));
  return (
    <fieldset className="field stack">
      <legend>{legend}</legend>
      {before}
      {items?.map((item, at) => (
        // Its place: nothing else of a new one stays while it is written.
        <div key={at} className="panel stack">
          {children(item, at, (part) => put(at, part))}
          <div>
            <Button
              color="danger"
              outline
              size="sm"
              type="button"
              onClick={() => onChange(items.filter((_, index) => index !== at))}
            >
              {remove(at + 1)}
            </Button>
          </div>
        </div>
      ))}
      {items && (
        <div>
          <Button
            color="primary"
            outline
            size="sm"
            type="button"
            onClick={() => onChange([...items, blank(items.length + 1)])}
          >
            {add}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
