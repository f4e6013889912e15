import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useRegisters } from '../api/rights';
import { isKeyOfDesk } from './is-writing';

/** `c` begins a new contact from everywhere, for those who register. */
export function NewContactKey() {
  const navigate = useNavigate();
  const registers = useRegisters();
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
