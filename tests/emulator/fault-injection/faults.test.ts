import { VirtualClock } from '../../../emulator/clock/virtual-clock.ts';
import { faultFile } from '../../../emulator/fault-injection/fault-file.ts';
import { Faults } from '../../../emulator/fault-injection/faults.ts';
import { NO_ANSWER } from '../../../emulator/rest/rest-listener.ts';
import type { RestRequest } from '../../../emulator/rest/rest-request.ts';
import { ConnectError, type Web, type WebRequest } from '../../../emulator/voice/web.ts';
import { parseYaml } from '../../../emulator/yaml-file.ts';
import { TinyApp } from '../../support/tiny-app.ts';

const REST: RestRequest = {
  method: 'POST',
  url: 'https://api.twilio.com/2010-04-01/Accounts/AC1/Messages.json',
  headers: {},
  body: '',
};
const WEBHOOK: WebRequest = {
  method: 'POST',
  url: 'https://line.example/wait-loop?x=1',
  headers: {},
  body: '',
};

function faults(yaml: string, clock = new VirtualClock(0)): { faults: Faults; clock: VirtualClock } {
  return { faults: new Faults(clock, parseYaml(yaml, faultFile, 'the faults')), clock };
}

/** A web that answers everything, and counts. */
function countingWeb(): { web: Web; count: () => number } {
  let requests = 0;
  const web: Web = {
    request: async () => {
      requests += 1;
      return { status: 200, headers: {}, body: Buffer.from('') };
    },
  };
  return { web, count: () => requests };
}

describe('faults on demand', () => {
  it('answer a REST request in its stead, with the status and a Retry-After', async () => {
    const { faults: on } = faults(
      "faults: [{ rest: 'POST /Messages.json', does: answer, status: 429, retry after: 2 }]",
    );
    const response = await on.beforeRest(REST);
    expect(response).toMatchObject({ status: 429, headers: { 'retry-after': '2' } });
    expect(JSON.parse(String(response?.body))).toMatchObject({ code: 20429, status: 429 });
    expect(await on.beforeRest({ ...REST, method: 'GET' })).toBeUndefined();
    expect(await on.beforeRest({ ...REST, url: 'https://api.twilio.com/Queues.json' })).toBeUndefined();
  });

  it('strike every so often, at most so many times, and only in their span', async () => {
    const { faults: on, clock } = faults(
      "faults: [{ rest: '*', does: answer, every: 2, times: 2, between: '1:00 - 2:00' }]",
    );
    const struck = async () => (await on.beforeRest(REST)) !== undefined;
    expect(await struck()).toBe(false);
    await clock.advance(61_000);
    expect([
      await struck(),
      await struck(),
      await struck(),
      await struck(),
      await struck(),
      await struck(),
    ]).toEqual([false, true, false, true, false, false]);
    await clock.advance(120_000);
    expect(await struck()).toBe(false);
  });

  it('strike by chance, the same way for the same seed', async () => {
    const run = async (seed: number) => {
      const { faults: on } = faults(`{ seed: ${seed}, faults: [{ rest: '*', does: answer, chance: 0.3 }] }`);
      const struck: boolean[] = [];
      for (let request = 0; request < 200; request += 1)
        struck.push((await on.beforeRest(REST)) !== undefined);
      return struck;
    };
    const first = await run(1);
    const share = first.filter(Boolean).length / first.length;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.4);
    expect(await run(1)).toEqual(first);
    expect(await run(2)).not.toEqual(first);
  });

  it('strike the first request of each process, where they are for nothing else', async () => {
    const { faults: on } = faults("faults: [{ rest: '*', does: answer, first of a process: true }]");
    const struck = async (process?: string) => (await on.beforeRest(REST, { process })) !== undefined;
    expect([await struck('a'), await struck('a'), await struck('b'), await struck('a')]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect([await struck(), await struck()]).toEqual([true, false]);
  });

  it('strike only what is asked on behalf of one doorway', async () => {
    const { faults: on } = faults("faults: [{ rest: '*', for: /wait-loop, does: answer }]");
    const struck = async (path?: string) => (await on.beforeRest(REST, { path })) !== undefined;
    expect([await struck('/wait-loop'), await struck('/enqueue'), await struck()]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('lose the answer to a REST request that has been carried out', async () => {
    const { faults: on } = faults("faults: [{ rest: '*', does: lose }]");
    let carriedOut = 0;
    const carryOut = async () => {
      carriedOut += 1;
      return { status: 201, headers: {}, body: '{}' };
    };
    expect(await on.beforeRest(REST, { carryOut })).toMatchObject({ status: NO_ANSWER });
    expect(carriedOut).toBe(1);
  });

  it('kill a function before it has begun, or lose its answer once it has done everything', async () => {
    const { web, count } = countingWeb();
    const { faults: killing, clock } = faults('faults: [{ webhook: /wait-loop, does: kill }]');
    const killed = killing.inFrontOf(web).request(WEBHOOK);
    await clock.advance(10_000);
    expect([(await killed).status, count()]).toEqual([504, 0]);
    const { faults: losing } = faults('faults: [{ webhook: /wait-loop, does: lose }]');
    expect([(await losing.inFrontOf(web).request(WEBHOOK)).status, count()]).toEqual([500, 1]);
  });

  it('hold from now on, when others are armed', async () => {
    const { faults: on, clock } = faults("faults: [{ rest: '*', does: answer, times: 1 }]");
    const struck = async () => (await on.beforeRest(REST)) !== undefined;
    expect([await struck(), await struck()]).toEqual([true, false]);
    await clock.advance(60_000);
    on.arm(
      parseYaml("faults: [{ rest: '*', does: answer, between: '0:00 - 0:10' }]", faultFile, 'the faults'),
    );
    expect(await struck()).toBe(true);
    await clock.advance(11_000);
    expect(await struck()).toBe(false);
  });

  it('keep a REST request waiting, on the virtual clock', async () => {
    const { faults: on, clock } = faults("faults: [{ rest: '*', does: wait, latency: 0.2 - 0.4 }]");
    let answered = false;
    void on.beforeRest(REST).then(() => {
      answered = true;
    });
    await clock.advance(199);
    expect(answered).toBe(false);
    await clock.advance(201);
    expect(answered).toBe(true);
  });

  it('refuse, answer, delay and double the requests that Twilio makes', async () => {
    const { web, count } = countingWeb();
    const refusing = faults('faults: [{ webhook: /wait-loop, does: refuse, times: 1 }]').faults.inFrontOf(
      web,
    );
    await expect(refusing.request(WEBHOOK)).rejects.toBeInstanceOf(ConnectError);
    expect((await refusing.request(WEBHOOK)).status).toBe(200);
    const broken = faults('faults: [{ webhook: /wait-loop, does: answer, status: 503 }]').faults.inFrontOf(
      web,
    );
    expect((await broken.request(WEBHOOK)).status).toBe(503);
    expect(count()).toBe(1);
    const { faults: twice, clock } = faults('faults: [{ webhook: /wait-loop, does: twice, latency: 3 }]');
    await twice.inFrontOf(web).request(WEBHOOK);
    expect(count()).toBe(2);
    await clock.advance(3000);
    expect(count()).toBe(3);
  });

  it('let a callback come late, after what came after it', async () => {
    const { web, count } = countingWeb();
    const { faults: on, clock } = faults(
      'faults: [{ webhook: /wait-loop, does: late, latency: 5, times: 1 }]',
    );
    const late = on.inFrontOf(web).request(WEBHOOK);
    await on.inFrontOf(web).request(WEBHOOK);
    expect(count()).toBe(1);
    await clock.advance(5000);
    await late;
    expect(count()).toBe(2);
  });

  it('let a caller hang up at a moment that has a name', async () => {
    const app = new TinyApp({ '/start': () => '<Enqueue>line</Enqueue>', '/status': () => '' });
    faults("faults: [{ caller: hangs up, when: in line, after: '0:10' }]", app.clock).faults.watch(
      app.account,
    );
    const call = app.call();
    await app.pass(9);
    expect(call.isOver).toBe(false);
    await app.pass(2);
    expect(call.isOver).toBe(true);
    expect(app.account.calls.get(call.callSid)?.endedBy).toBe('caller');
  });

  it.each([
    ["faults: [{ rest: '*', does: sing }]", 'Invalid'],
    ["faults: [{ rest: '*', does: answer, chance: 2 }]", 'faults, number 1'],
    ['faults: nonsense', 'faults'],
  ])('are refused in one line when they make no sense: %s', (yaml, message) => {
    expect(() => faults(yaml)).toThrow(message);
    expect(() => faults(yaml)).toThrow(/^[^\n]*$/);
  });
});
