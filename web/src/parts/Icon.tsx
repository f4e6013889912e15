import sprites from 'bootstrap-italia/dist/svg/sprites.svg?url';

interface IconProps {
  /** Of Bootstrap Italia, e.g. `it-inbox`. */
  name: string;
  /** Said aloud; absent: decoration beside words that say the same. */
  label?: string;
  rotated?: boolean;
}

export function Icon({ name, label, rotated }: IconProps) {
  return (
    <svg
      className={rotated ? 'icon icon-rotated' : 'icon'}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <use href={`${sprites}#${name}`} />
    </svg>
  );
}
