import { JSDOM } from 'jsdom';

/** What React and the testing library look for in the global object. */
const NAMES = [
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'Event',
  'Node',
  'Element',
  'HTMLElement',
  'HTMLIFrameElement',
  'HTMLInputElement',
  'HTMLTextAreaElement',
  'HTMLSelectElement',
  'SVGElement',
  'DocumentFragment',
  'MutationObserver',
  'ResizeObserver',
  'CSS',
  'getComputedStyle',
  'requestAnimationFrame',
  'cancelAnimationFrame',
] as const;

const { window } = new JSDOM('<!doctype html><html lang="it"><body></body></html>', {
  url: 'http://localhost:3000/',
  pretendToBeVisual: true,
});

// The parts of a browser that jsdom has not, as far as components ask for them.
const dialogs = window.HTMLDialogElement.prototype;
dialogs.showModal = function showModal() {
  this.setAttribute('open', '');
};
dialogs.close = function close() {
  this.removeAttribute('open');
};
Object.assign(window, { CSS: { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') } });
class NothingResizes {
  observe = () => undefined;
  disconnect = () => undefined;
}
Object.assign(window, { ResizeObserver: NothingResizes });
window.matchMedia = ((media: string) => ({
  media,
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
})) as never;

/** Who answers the client of the API, which keeps the `fetch` that it finds while it is imported. */
export const network: { fetch: typeof fetch } = {
  fetch: () => Promise.reject(new Error('Nobody answers in this test.')),
};

const before = new Map(
  [...NAMES, 'fetch'].map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]),
);

/** The process goes on to tests of the server, which must find no browser. */
export function putAway(): void {
  for (const [name, descriptor] of before) {
    if (descriptor) Object.defineProperty(globalThis, name, descriptor);
    else Reflect.deleteProperty(globalThis, name);
  }
}

export function setUp(): void {
  for (const name of NAMES) {
    const value = name === 'window' ? window : (window as unknown as Record<string, unknown>)[name];
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  globalThis.fetch = (...asked) => network.fetch(...asked);
}

// React and the testing library look for a browser while they are imported: this file is imported before them.
setUp();
