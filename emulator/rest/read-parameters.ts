import busboy from 'busboy';
import { Parameters } from './parameters.ts';
import { badRequest } from './rest-error.ts';
import type { RestRequest } from './rest-request.ts';

/** What a request brings in its query and in its body. Rejects with a RestError (400) when multipart is broken. */
export async function readParameters({ url, headers, body, upload }: RestRequest): Promise<Parameters> {
  const query = [...new URL(url).searchParams];
  if (!upload) return new Parameters([...query, ...new URLSearchParams(body)]);
  try {
    const { fields, files } = await readMultipart(headers, upload);
    return new Parameters([...query, ...fields], files);
  } catch {
    throw badRequest(20001, 'The multipart body cannot be read');
  }
}

interface Multipart {
  readonly fields: [string, string][];
  readonly files: Map<string, Buffer>;
}

function readMultipart(headers: RestRequest['headers'], upload: Buffer): Promise<Multipart> {
  return new Promise((resolve, reject) => {
    const fields: Multipart['fields'] = [];
    const files: Multipart['files'] = new Map();
    const parser = busboy({ headers });
    parser.on('field', (name, value) => fields.push([name, value]));
    parser.on('file', (name, stream) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', reject);
      stream.once('end', () => files.set(name, Buffer.concat(chunks)));
    });
    parser.once('close', () => resolve({ fields, files }));
    parser.on('error', reject);
    parser.end(upload);
  });
}
