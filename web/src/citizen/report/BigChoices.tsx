import { useId } from 'react';

interface BigChoicesProps<Value extends string> {
  legend: string;
  name: string;
  choices: readonly { value: Value; label: string; help?: string }[];
  value: Value | '';
  onChange: (value: Value) => void;
  error?: string;
}

/** A few choices that a thumb does not miss: radio buttons, so the arrow keys move among them. */
export function BigChoices<Value extends string>(props: BigChoicesProps<Value>) {
  const { legend, name, choices, value, onChange, error } = props;
  const id = useId();
  return (
    <fieldset
      className="big-choices"
      data-invalid={error ? true : undefined}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
          />
          <span>
            <strong>{choice.label}</strong>
            {choice.help && <small>{choice.help}</small>}
          </span>
        </label>
      ))}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
