/** Elements and references of a BPMN or DMN file, those without an id among them. No drawing of 3,000 elements has as many. */
const MOST_PARTS = 30_000;
/** The parser looks up the line of each passage that it cannot read, from the beginning of the file. */
const MOST_UNREAD = 50;

/** The parser was stopped: the file is larger, or has more faults, than is worth the time. */
export class ReadingStopped extends Error {
  /** What it had found by then; set by the parser. */
  warnings: { message: string; element?: { id?: string } }[] = [];
}

/** What the parser keeps while it reads. */
interface Context {
  addElement(element: object): void;
  addReference(reference: object): void;
  addWarning(warning: { message: string }): void;
}

/** How moddle's readers make what reads the root of a file. */
interface Reader {
  handler(type: string): { context?: Context };
}

/**
 * Options for `fromXML` of bpmn-moddle and dmn-moddle that bound what they read. Their own checks take time with the square of
 * the faults and of the references in a file; what stops them is told as ReadingStopped.
 */
export const BOUNDED_READING = {
  handler(this: Reader, type: string) {
    const root = (Object.getPrototypeOf(this) as Reader).handler.call(this, type);
    let context: Context | undefined;
    // The reader hands its context to the root, before it reads anything.
    Object.defineProperty(root, 'context', {
      get: () => context,
      set: (given: Context) => (context = bounded(given)),
    });
    return root;
  },
};

function bounded(context: Context): Context {
  const original = { ...context };
  let parts = 0;
  let unread = 0;
  let stopped: ReadingStopped | null = null;
  const count = () => {
    if (++parts <= MOST_PARTS) return;
    stopped = new ReadingStopped(
      `The file has more than ${MOST_PARTS} elements and references of all kinds: divide it.`,
    );
    throw stopped;
  };
  return Object.assign(context, {
    addElement(element: object) {
      count();
      original.addElement.call(context, element);
    },
    addReference(reference: object) {
      count();
      original.addReference.call(context, reference);
    },
    addWarning(warning: { message: string }) {
      // The parser makes a warning of whatever is thrown while it reads an element.
      if (stopped) throw stopped;
      original.addWarning.call(context, warning);
      if (!warning.message.startsWith('unparsable content') || ++unread < MOST_UNREAD) return;
      throw new ReadingStopped('There may be more faults in the file: mend these first.');
    },
  });
}
