/** How a path names a version of a process. */
export interface Naming {
  parameter: 'id' | 'key';
  /** The method of DefinitionLookup that finds it. */
  find: 'byId' | 'latest';
  /** As the document of the API calls it. */
  what: string;
  /** What the document says of asking for the version itself. */
  itself: { summary: string; description: string };
}

export const BY_ID: Naming = {
  parameter: 'id',
  find: 'byId',
  what: 'a version',
  itself: {
    summary: 'One version of a process',
    description: 'Answers one version of a process by its id.',
  },
};

export const BY_KEY: Naming = {
  parameter: 'key',
  find: 'latest',
  what: 'the latest version',
  itself: {
    summary: 'The latest version of a process',
    description: 'Answers the latest version of a process in which something can begin.',
  },
};
