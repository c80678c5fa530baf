import type { Emulator } from '../../emulator/emulator.ts';
import type { Stage } from '../../scripts/drill/stage.ts';
import type { Reply } from '../../scripts/web-request.ts';

/** Asks the functions of an emulator, without a wire; anybody else answers that they do not know who asks. */
export async function requestOf(
  emulator: Emulator,
  { url, form, headers = {} }: Parameters<Stage['request']>[0],
): Promise<Reply> {
  if (!url.startsWith(`https://${emulator.cloud.domain}/`))
    return { status: 401, contentType: '', cookies: [], body: Buffer.from('') };
  const {
    status,
    headers: answered,
    cookies = [],
    body,
  } = await emulator.cloud.request({
    method: form ? 'POST' : 'GET',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(form).toString(),
  });
  return { status, contentType: answered['content-type'] ?? '', cookies, body };
}
