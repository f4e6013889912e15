import { Button } from 'design-react-kit';
import { useState } from 'react';
import { TextField } from './fields';

interface SearchWordsProps {
  label: string;
  /** What may be looked for. */
  placeholder: string;
  /** On the button. */
  go: string;
  /** The button is not what the page is opened for. */
  outline?: boolean;
  words: string;
  onSearch: (words: string) => void;
}

/** A search field that is asked by its button or Enter, inside a form that has more. */
export function SearchWords(props: SearchWordsProps) {
  const { label, placeholder, go, outline, words, onSearch } = props;
  const [text, setText] = useState(words);
  return (
    <div className="filter-words">
      <TextField
        type="search"
        label={label}
        labelHidden
        placeholder={placeholder}
        maxLength={200}
        value={text}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onSearch(text.trim());
        }}
      />
      <Button color="primary" outline={outline} type="button" onClick={() => onSearch(text.trim())}>
        {go}
      </Button>
    </div>
  );
}
