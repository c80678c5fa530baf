import { TinyApp } from '../../support/tiny-app.ts';

const NOT_IN_SERVICE = { kind: 'say', text: expect.stringMatching(/not in service/) };

async function calling(start: string) {
  const app = new TinyApp({
    '/start': () => start,
    '/more/next': () => '<Redirect>last</Redirect>',
    '/more/last': () => '<Say>last</Say>',
    '/status': () => '',
  });
  const call = app.call();
  await app.pass(60);
  return { app, call };
}

describe('a call', () => {
  it.each([
    ['<Reject/>', 'no-answer', NOT_IN_SERVICE],
    ['<Reject reason="rejected"/>', 'no-answer', NOT_IN_SERVICE],
    ['<Reject reason="busy"/>', 'busy', { kind: 'busy' }],
  ])('is never answered by %s', async (verb, status, heard) => {
    const { app, call } = await calling(`${verb}<Say>never</Say>`);
    expect(call.status).toBe(status);
    expect(call.heard.slice(1)).toMatchObject([heard]);
    expect(app.sentTo('/status')).toMatchObject([{ CallStatus: status, CallDuration: '0' }]);
  });

  it('that was answered is ended by Reject all the same', async () => {
    const { call } = await calling('<Say>hello</Say><Reject/><Say>never</Say>');
    expect(call.words).toEqual(['hello']);
    expect(call.status).toBe('completed');
  });

  it('is ended by Hangup, though as the first verb it answers', async () => {
    const { call, app } = await calling('<Hangup/><Say>never</Say>');
    expect(call.words).toEqual([]);
    expect(call.status).toBe('completed');
    expect(app.alertCodes).toEqual([]);
  });

  it('is ended by running out of verbs', async () => {
    const { call } = await calling('<Say>hello</Say>');
    expect(call.status).toBe('completed');
  });

  it('goes to another document and never comes back, each relative to the one before', async () => {
    const { app, call } = await calling('<Redirect>more/next</Redirect><Say>never</Say>');
    expect(call.words).toEqual(['last']);
    expect(app.requests.map(({ path }) => path)).toEqual(['/start', '/more/next', '/more/last', '/status']);
    expect(app.requests.map(({ request }) => request.method)).toEqual(['POST', 'POST', 'POST', 'POST']);
  });

  it('goes there by GET when that is asked for', async () => {
    const { app } = await calling('<Redirect method="GET">/more/last</Redirect>');
    expect(app.requests[1]?.request.method).toBe('GET');
  });

  it('fails by a Redirect to what is no URL', async () => {
    const { app, call } = await calling('<Redirect>https://</Redirect>');
    expect(app.alertCodes).toEqual([11100]);
    expect(call.words).toEqual(['We are sorry. An application error has occurred. Goodbye.']);
  });
});
