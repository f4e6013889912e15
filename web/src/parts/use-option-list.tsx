import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';

export interface Option {
  key: string;
  /** As it is shown; what is read aloud is its text. */
  label: ReactNode;
}

interface OptionListProps {
  id: string;
  label: string;
  options: readonly Option[];
  open: boolean;
  setOpen: (open: boolean) => void;
  onChoose: (key: string) => void;
  /** The first is current without an arrow, and Tab takes as Enter does: for who writes on and means what is offered. */
  takesFirst?: boolean;
}

/**
 * A list of what fits under a field that keeps the focus: arrows move in it, Enter takes, Escape closes it. Answers the
 * list, whether it stands there, what the field refers to as the current option, and its keys.
 */
export function useOptionList(props: OptionListProps) {
  const { id, label, options, open, setOpen, onChoose, takesFirst = false } = props;
  const [moved, setActive] = useState(-1);
  const active = moved < 0 && takesFirst ? 0 : moved;
  const listed = open && options.length > 0;
  const current = listed ? options[active] : undefined;
  const choose = (key: string) => {
    setOpen(false);
    setActive(-1);
    onChoose(key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || options.length === 0) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : active < 0 ? 0 : -1;
      setActive((active + step + options.length) % options.length);
    } else if (current && (event.key === 'Enter' || (takesFirst && isPlainTab(event)))) {
      event.preventDefault();
      choose(current.key);
    } else if (event.key === 'Escape' && listed) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };
  return {
    listed,
    onKeyDown,
    forget: () => setActive(-1),
    wiring: {
      'aria-controls': `${id}-list`,
      'aria-autocomplete': 'list' as const,
      'aria-activedescendant': current && `${id}-${current.key}`,
    },
    list: <OptionList {...{ id, label, options, active, listed }} onChoose={choose} />,
  };
}

interface OptionListViewProps extends Pick<OptionListProps, 'id' | 'label' | 'options'> {
  /** The number of the current one. */
  active: number;
  listed: boolean;
  onChoose: (key: string) => void;
}

function OptionList({ id, label, options, active, listed, onChoose }: OptionListViewProps) {
  const list = useRef<HTMLDivElement>(null);
  // At the end of a page it would lie below the window, or under what sticks there.
  useEffect(() => {
    if (listed) list.current?.scrollIntoView({ block: 'nearest' });
  }, [listed, options.length]);
  return (
    <div
      ref={list}
      id={`${id}-list`}
      role="listbox"
      aria-label={label}
      className="combobox-list"
      hidden={!listed}
    >
      {options.map(({ key, label: text }, index) => (
        // The keys are those of the field, which keeps the focus.
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={key}
          id={`${id}-${key}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(key)}
        >
          {text}
        </div>
      ))}
    </div>
  );
}

/** Shift leads back, as ever. */
function isPlainTab({ key, shiftKey }: KeyboardEvent): boolean {
  return key === 'Tab' && !shiftKey;
}
