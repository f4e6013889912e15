import type { Schemas } from '../../api/client';

export type Cell = Schemas['MatrixCellDto'];

export const PHASES = ['notLive', 'experimental', 'regular'] as const;
