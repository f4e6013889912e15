import { TextField } from './fields';

/** As LEAST_PASSWORD of the server. */
export const LEAST_PASSWORD = 12;

interface NewPasswordFieldProps {
  label: string;
  help: string;
  name?: string;
  value: string;
  onChange: (value: string) => void;
  error?: string;
}

/** Too long a password is refused by the API: cut short without a word, it would not open the door afterwards. */
export function NewPasswordField(props: NewPasswordFieldProps) {
  return (
    <TextField
      {...props}
      type="password"
      autoComplete="new-password"
      required
      minLength={LEAST_PASSWORD}
    />
  );
}
