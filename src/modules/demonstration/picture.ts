import sharp from 'sharp';

const WIDTH = 640;
const HEIGHT = 480;

/** A drawing that stands for a photo: sky, ground, and the thing that is broken. Answers a JPEG. */
export function picture([sky, ground, thing]: readonly string[]): Promise<Buffer> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <rect width="${WIDTH}" height="${HEIGHT}" fill="${sky}"/>
    <polygon points="0,210 640,170 640,480 0,480" fill="${ground}"/>
    <polygon points="300,185 330,184 430,480 180,480" fill="#ffffff" fill-opacity="0.12"/>
    <ellipse cx="330" cy="350" rx="110" ry="46" fill="${thing}"/>
    <ellipse cx="322" cy="343" rx="84" ry="30" fill="#000000" fill-opacity="0.35"/>
  </svg>`;
  return sharp(Buffer.from(drawing)).jpeg({ quality: 80 }).toBuffer();
}
