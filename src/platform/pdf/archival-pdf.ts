import { createRequire } from 'node:module';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';

/** pdfmake on a server: its types describe the browser's side only. */
interface Printer {
  createPdfKitDocument(definition: object): NodeJS.ReadableStream & { end(): void };
}

const require = createRequire(import.meta.url);
let printer: Printer | undefined;

/**
 * Lays a document out as PDF/A-2b: fonts embedded, colours defined, nothing that changes by itself. The same
 * definition and moment make the same bytes.
 */
export async function archivalPdf(
  definition: TDocumentDefinitions,
  made: { title: string; at: Date; language?: string },
): Promise<Buffer> {
  printer ??= newPrinter();
  const document = printer.createPdfKitDocument({
    ...definition,
    version: '1.7',
    subset: 'PDF/A-2b',
    tagged: true,
    language: made.language ?? 'it',
    info: { title: made.title, creationDate: made.at, modDate: made.at },
  });
  const chunks: Buffer[] = [];
  document.end();
  for await (const chunk of document) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The fonts come with pdfmake, as text. */
function newPrinter(): Printer {
  const PdfPrinter = require('pdfmake') as new (fonts: object) => Printer;
  const files = require('pdfmake/build/vfs_fonts.js') as Record<string, string>;
  const font = (style: string) => Buffer.from(files[`Roboto-${style}.ttf`], 'base64');
  return new PdfPrinter({
    Roboto: {
      normal: font('Regular'),
      bold: font('Medium'),
      italics: font('Italic'),
      bolditalics: font('MediumItalic'),
    },
  });
}
