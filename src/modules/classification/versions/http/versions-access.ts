import { ApiHeader } from '@nestjs/swagger';

/** The Network direction answers for the classification; designers prepare it, administrators may do all. */
export const EDITORS = ['networkDirection', 'designer', 'admin'] as const;
export const PUBLISHERS = ['networkDirection', 'admin'] as const;

export const IfMatch = () =>
  ApiHeader({ name: 'If-Match', required: false, description: 'The version, quoted.' });
