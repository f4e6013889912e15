/** The kinds of contact, in the order in which they are spoken of. */
export const KINDS = ['report', 'complaint', 'informationRequest', 'serviceRequest'] as const;
