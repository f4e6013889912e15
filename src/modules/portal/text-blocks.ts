export const TEXT_NAMES = ['accessibility', 'privacy'] as const;
export type TextName = (typeof TEXT_NAMES)[number];

export interface TextBlock {
  kind: 'heading' | 'paragraph' | 'list';
  /** One text, or the items of a list. */
  texts: string[];
}

/** Headings (`## …`), lists (`- …`) and paragraphs, each set apart by an empty line; other marks stay as they are. */
export function blocksOf(text: string): TextBlock[] {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part): TextBlock => {
      if (part.startsWith('#')) return { kind: 'heading', texts: [part.replace(/^#+\s*/, '')] };
      if (part.startsWith('- ')) {
        const items = part.split(/\n(?=- )/).map((item) => oneLine(item.slice(2)));
        return { kind: 'list', texts: items };
      }
      return { kind: 'paragraph', texts: [oneLine(part)] };
    });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
