import type { Schemas } from '../../api/client';

export type Cell = Schemas['MatrixCellDto'];

export const KINDS = ['report', 'complaint', 'informationRequest', 'serviceRequest'] as const;

export const PHASES = ['notLive', 'experimental', 'regular'] as const;
