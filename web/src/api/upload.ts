import { ApiProblem } from './problem';

/**
 * Sends one file in the form field `file`; `onProgress` is told the share that has left (0 to 1). Not by fetch, which
 * knows no progress of what is sent. Sending the same file again is safe: the server knows its bytes.
 * @throws ApiProblem
 */
export function uploadFile<Answer>(
  address: string,
  file: Blob,
  fileName: string,
  onProgress: (share: number) => void,
): Promise<Answer> {
  const form = new FormData();
  form.set('file', file, fileName);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.responseType = 'text';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onerror = () => reject(ApiProblem.noAnswer('no answer'));
    request.ontimeout = request.onerror;
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) return resolve(body as Answer);
      reject(
        new ApiProblem(
          request.status,
          typeof body.code === 'string' ? body.code : 'server.error',
          typeof body.detail === 'string' ? body.detail : request.statusText,
          body,
        ),
      );
    };
    request.send(form);
  });
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
