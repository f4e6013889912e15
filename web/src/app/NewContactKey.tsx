import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useMe } from '../api/me';
import { isKeyOfDesk } from './is-writing';
import { REGISTRARS } from './roles';

/** `c` begins a new contact from everywhere, for those who register. */
export function NewContactKey() {
  const navigate = useNavigate();
  const registers = useMe().roles.some((role) => REGISTRARS.includes(role));
  useEffect(() => {
    if (!registers) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'c' || !isKeyOfDesk(event)) return;
      event.preventDefault();
      void navigate({ to: '/nuovo' });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate, registers]);
  return null;
}
