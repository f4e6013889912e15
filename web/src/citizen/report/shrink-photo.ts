const MAX_EDGE = 2048;
/** Smaller ones leave as they are. */
const SMALL_BYTES = 400_000;

/**
 * A photo made smaller before it leaves, for slow lines; that also leaves out where it was taken. What is no photo, or
 * what this browser cannot draw, leaves as it is: the server looks at it anyway.
 */
export async function shrunkPhoto(file: File): Promise<Blob> {
  if (!file.type.startsWith('image/') || file.size <= SMALL_BYTES) return file;
  try {
    const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, MAX_EDGE / Math.max(image.width, image.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
    return small && small.size < file.size ? small : file;
  } catch {
    return file;
  }
}
