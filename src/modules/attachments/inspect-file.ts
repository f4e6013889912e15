import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { AttachmentTypeRefused, AttachmentUnusable } from './attachments.errors.js';
import { trimmedOf } from '../../platform/text/index.js';

/** A file as it will be kept. */
export interface InspectedFile {
  fileName: string;
  mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
  content: Buffer;
  /** A small JPEG; null for what is no image. */
  preview: Buffer | null;
  width: number | null;
  height: number | null;
  /** SHA-256, in lower-case hex, of what was received: `content` may differ from it. */
  receivedSha256: string;
}

type ImageType = Exclude<InspectedFile['mediaType'], 'application/pdf'>;

/** A picture of more dots is no photo of a phone; it would fill the memory when it is unfolded. */
const MAX_PIXELS = 100_000_000;
/** Enough to read a number plate; phones take four times as much. */
const MAX_EDGE = 2560;
const PREVIEW_EDGE = 320;
const MAX_NAME = 120;

const EXTENSIONS: Record<InspectedFile['mediaType'], string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

/**
 * Looks at what the bytes are, whatever name and declared type say, and makes them safe to keep and show: images are
 * drawn anew, upright and no larger than needed, which leaves out where and by which device they were taken, and
 * whatever else was hidden in them. PDF documents stay as they are: they are only ever handed out as downloads.
 * @throws AttachmentTypeRefused, AttachmentUnusable
 */
export async function inspectFile(received: Buffer, givenName: string): Promise<InspectedFile> {
  if (received.length === 0) throw new AttachmentUnusable('empty', 'The file is empty.');
  const mediaType = typeOf(received);
  if (!mediaType) throw new AttachmentTypeRefused();
  const common = {
    fileName: safeName(givenName, mediaType),
    mediaType,
    receivedSha256: createHash('sha256').update(received).digest('hex'),
  };
  if (mediaType === 'application/pdf') {
    return { ...common, content: received, preview: null, width: null, height: null };
  }
  return { ...common, ...(await redrawn(received, mediaType)) };
}

async function redrawn(received: Buffer, mediaType: ImageType) {
  try {
    const upright = sharp(received, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .rotate()
      .resize(MAX_EDGE, MAX_EDGE, { fit: 'inside', withoutEnlargement: true });
    const drawn = await encoded(upright, mediaType).toBuffer({ resolveWithObject: true });
    const preview = await sharp(drawn.data)
      .resize(PREVIEW_EDGE, PREVIEW_EDGE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 75 })
      .toBuffer();
    const { width, height } = drawn.info;
    return { content: drawn.data, preview, width, height };
  } catch {
    throw new AttachmentUnusable(
      'broken',
      'The picture cannot be read: it is damaged, or larger than a photo. Take or save it again.',
    );
  }
}

function encoded(image: sharp.Sharp, mediaType: ImageType): sharp.Sharp {
  if (mediaType === 'image/png') return image.png({ compressionLevel: 9 });
  return mediaType === 'image/webp' ? image.webp({ quality: 82 }) : image.jpeg({ quality: 85 });
}

/** By the first bytes: nothing that could be markup or script ever reaches a decoder. */
function typeOf(bytes: Buffer): InspectedFile['mediaType'] | null {
  const starts = (text: string, at = 0) =>
    bytes.subarray(at, at + text.length).toString('latin1') === text;
  if (starts('\xff\xd8\xff')) return 'image/jpeg';
  if (starts('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (starts('RIFF') && starts('WEBP', 8)) return 'image/webp';
  return starts('%PDF-') ? 'application/pdf' : null;
}

/** The last part of what may be a path, without what a file system or a header takes amiss; the ending tells the truth. */
function safeName(given: string, mediaType: InspectedFile['mediaType']): string {
  const last = given.split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .replace(/\.[^.]*$/, '')
    .replace(/[\p{C}<>:"|?*]/gu, '')
    .replace(/\s+/g, ' ');
  const name = trimmedOf(plain, /[.\s]/).slice(0, MAX_NAME);
  return `${name || 'allegato'}.${EXTENSIONS[mediaType]}`;
}
