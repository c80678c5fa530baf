import { ServerlessClient } from '../../support/serverless-client.ts';

const NOWHERE = `ZS${'0'.repeat(32)}`;

describe('a Serverless service', () => {
  it('has a domain of its own', async () => {
    const client = new ServerlessClient();
    const form = { UniqueName: 'Call-In', FriendlyName: 'The line', IncludeCredentials: 'true' };
    const { status, body } = await client.post('/Services', form);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      sid: expect.stringMatching(/^ZS[0-9a-f]{32}$/),
      unique_name: 'Call-In',
      friendly_name: 'The line',
      include_credentials: true,
      ui_editable: false,
      domain_base: expect.stringMatching(/^call-in-\d{4}$/),
      date_created: '2026-03-06T20:00:00Z',
    });
    expect(await client.get('/Services/Call-In')).toMatchObject({ body: { sid: body.sid } });
  });

  it('is updated, listed and deleted', async () => {
    const client = new ServerlessClient();
    const sid = await client.service();
    const change = { IncludeCredentials: 'false', FriendlyName: 'Renamed', UiEditable: 'true' };
    expect(await client.post(`/Services/${sid}`, change)).toMatchObject({
      status: 200,
      body: { include_credentials: false, friendly_name: 'Renamed', ui_editable: true },
    });
    const { body } = await client.get('/Services');
    expect(body).toMatchObject({ services: [{ sid }], meta: { key: 'services', page_size: 50 } });
    expect(await client.delete(`/Services/${sid}`)).toMatchObject({ status: 204 });
    expect(await client.get(`/Services/${sid}`)).toMatchObject({ status: 404, body: { code: 20404 } });
  });

  it.each<[string, Record<string, string>, number]>([
    ['no name', { FriendlyName: 'x' }, 400],
    ['no friendly name', { UniqueName: 'x' }, 400],
    ['a name with a space', { UniqueName: 'the line', FriendlyName: 'x' }, 400],
    ['a name of 51 characters', { UniqueName: 'x'.repeat(51), FriendlyName: 'x' }, 400],
    ['a flag that is none', { UniqueName: 'x', FriendlyName: 'x', UiEditable: 'maybe' }, 400],
    ['a name that is taken', { UniqueName: 'line', FriendlyName: 'x' }, 409],
  ])('is refused with %s', async (_what, form, status) => {
    const client = new ServerlessClient();
    await client.service('line');
    expect(await client.post('/Services', form)).toMatchObject({ status, body: { status } });
    expect(client.emulated.account.serverless.size).toBe(1);
  });

  it('takes what it hosts with it when it is deleted', async () => {
    const client = new ServerlessClient();
    const sid = await client.service();
    await client.sidOf(`/Services/${sid}/Environments`, { UniqueName: 'dev', DomainSuffix: 'dev' });
    await client.delete(`/Services/${sid}`);
    expect(client.withdrawn).toEqual([expect.stringMatching(/^line-\d{4}-dev\.twil\.io$/)]);
  });

  it('refuses by name to show logs', async () => {
    const client = new ServerlessClient();
    const path = `/Services/${NOWHERE}/Environments/ZE${'0'.repeat(32)}/Logs`;
    expect(await client.get(path)).toMatchObject({ status: 404 });
    expect(client.emulated.account.unsupported.map(({ message }) => message)).toEqual([
      `not emulated: GET https://serverless.twilio.com/v1${path}`,
    ]);
  });
});

describe('an environment', () => {
  it('has the domain of its service with its own suffix, if it has one', async () => {
    const client = new ServerlessClient();
    const sid = await client.service();
    const path = `/Services/${sid}/Environments`;
    const dev = await client.post(path, {
      UniqueName: 'dev',
      DomainSuffix: 'dev',
      FriendlyName: 'dev Environment (Created by CLI)',
    });
    expect(dev).toMatchObject({
      status: 201,
      body: {
        unique_name: 'dev',
        domain_suffix: 'dev',
        domain_name: expect.stringMatching(/^line-\d{4}-dev\.twil\.io$/),
        build_sid: null,
      },
    });
    const { body } = await client.post(path, { UniqueName: 'production' });
    expect(body).toMatchObject({
      domain_suffix: null,
      domain_name: expect.stringMatching(/^line-\d{4}\.twil\.io$/),
    });
    expect(await client.get(path)).toMatchObject({ body: { environments: [{}, { sid: body.sid }] } });
    expect(await client.delete(`${path}/${body.sid}`)).toMatchObject({ status: 204 });
    expect(client.withdrawn).toEqual([body.domain_name]);
    expect(await client.get(`${path}/${body.sid}`)).toMatchObject({ status: 404 });
  });

  it.each<[string, Record<string, string>, number]>([
    ['the name of another', { UniqueName: 'dev', DomainSuffix: 'other' }, 409],
    ['the suffix of another', { UniqueName: 'other', DomainSuffix: 'dev' }, 409],
    ['a suffix of 17 characters', { UniqueName: 'other', DomainSuffix: 'x'.repeat(17) }, 400],
    ['a suffix that no domain has', { UniqueName: 'other', DomainSuffix: 'a.b' }, 400],
    ['no name', {}, 400],
  ])('is refused with %s', async (_what, form, status) => {
    const client = new ServerlessClient();
    const path = `/Services/${await client.service()}/Environments`;
    await client.post(path, { UniqueName: 'dev', DomainSuffix: 'dev' });
    expect(await client.post(path, form)).toMatchObject({ status });
  });

  it('keeps variables', async () => {
    const client = new ServerlessClient();
    const service = await client.service();
    const environment = await client.sidOf(`/Services/${service}/Environments`, { UniqueName: 'dev' });
    const path = `/Services/${service}/Environments/${environment}/Variables`;
    const sid = await client.sidOf(path, { Key: 'STATION_NAME', Value: 'Hill Radio' });
    expect(await client.post(path, { Key: 'STATION_NAME', Value: 'Other' })).toMatchObject({ status: 409 });
    expect(await client.post(path, { Key: 'EMPTY', Value: '' })).toMatchObject({ status: 400 });
    expect(await client.post(path, { Key: 'LONG', Value: 'ü'.repeat(226) })).toMatchObject({ status: 400 });
    expect(await client.post(path, { Key: 'x'.repeat(129), Value: 'x' })).toMatchObject({ status: 400 });
    const changed = await client.post(`${path}/${sid}`, { Value: 'Valley Radio' });
    expect(changed).toMatchObject({ status: 200, body: { key: 'STATION_NAME', value: 'Valley Radio' } });
    expect(await client.get(path)).toMatchObject({ body: { variables: [{ value: 'Valley Radio' }] } });
    expect(await client.delete(`${path}/${sid}`)).toMatchObject({ status: 204 });
    expect(await client.get(`${path}/${sid}`)).toMatchObject({ status: 404 });
  });

  it('shows the values of its variables to whoever asks, and to no observer', async () => {
    const client = new ServerlessClient();
    const service = await client.service();
    const environment = await client.sidOf(`/Services/${service}/Environments`, { UniqueName: 'dev' });
    const path = `/Services/${service}/Environments/${environment}/Variables`;
    const seen: string[] = [];
    client.emulated.account.observe((event) => {
      if (event.type === 'rest') seen.push(event.exchange.requestBody, event.exchange.responseBody);
    });
    const made = await client.post(path, { Key: 'DJ_PIN', Value: '48"2915' });
    const listed = await client.get(path, { PageSize: '5' });
    expect(made.body).toMatchObject({ key: 'DJ_PIN', value: '48"2915' });
    expect(listed.body).toMatchObject({ variables: [{ value: '48"2915' }] });
    expect(seen.filter((text) => text.includes('2915'))).toEqual([]);
    expect(seen[0]).toBe('Key=DJ_PIN&Value=(secret)');
    expect(JSON.parse(seen[1] ?? '')).toEqual({ ...made.body, value: '(secret)' });
  });
});
