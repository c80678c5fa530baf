/** What a page asks of its switchboard. Each rejects with an error whose message can be shown. */
export const requests = {
  async dial(from: string, to: string): Promise<void> {
    await send('POST', '/calls', { from, to });
  },
  async press(callSid: string, digits: string): Promise<void> {
    await send('POST', `/calls/${callSid}/keys`, { digits });
  },
  async say(callSid: string, text: string): Promise<void> {
    await send('POST', `/calls/${callSid}/words`, { text });
  },
  async hangUp(callSid: string): Promise<void> {
    await send('DELETE', `/calls/${callSid}`);
  },
  async sendCallers(count: number, to: string): Promise<void> {
    await send('POST', '/callers', { count, to });
  },
};

async function send(method: string, path: string, body?: unknown): Promise<void> {
  const response = await fetch(path, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    throw new Error('the switchboard does not answer', { cause });
  });
  if (response.ok) return;
  const { error } = (await response.json()) as { error: string };
  throw new Error(error);
}
