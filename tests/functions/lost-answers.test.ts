import { RestApi } from '../../emulator/rest/rest-api.ts';
import { NO_ANSWER } from '../../emulator/rest/rest-listener.ts';
import type { RestRequest, RestResponse } from '../../emulator/rest/rest-request.ts';
import { Line, sidOfCall } from '../support/line.ts';
import { openShow } from '../support/shows.ts';
import { wishesOf, wishForText } from '../support/text-wishes.ts';

const CALLER = '+15550156';
const answer = async (status: number): Promise<RestResponse> => ({ status, headers: {}, body: '{}' });

/** How the answer to a text that Twilio has taken can be lost on its way back to us. */
const LOSSES: Readonly<Record<string, (line: Line) => Promise<RestResponse | undefined>>> = {
  'by a connection that breaks': () => answer(NO_ANSWER),
  'in a silence of a minute': async (line) => line.clock.sleep(60_000).then(() => answer(NO_ANSWER)),
  'behind a 500': () => answer(500),
  'behind a 502': () => answer(502),
  'behind a 503': () => answer(503),
  'behind a 504': () => answer(504),
};

/** Who sends texts: a caller's apology, and the DJ's chores. */
const SENDERS: Readonly<Record<string, (line: Line) => Promise<unknown>>> = {
  'an apology': (line) =>
    line.ask(`/dequeue-action?show=${openShow.show}&since=1772827200&heard=1772827200`, {
      ...{ CallSid: sidOfCall(1), From: CALLER, QueueResult: 'hangup', QueueTime: '300' },
    }),
  'a text that was wished for': (line) => line.ask('/dj-chores?proof=pin'),
};

const CASES = Object.keys(LOSSES).flatMap((loss) => Object.keys(SENDERS).map((sender) => ({ loss, sender })));

/** The SDK tries again what Twilio refuses as too much, and nothing else: a later one that does more would show here. */
describe('where the answer to a text is lost', () => {
  let line: Line;
  beforeAll(async () => {
    line = await Line.open();
  });
  afterAll(() => line.close());
  beforeEach(async () => {
    await line.startAfresh();
    line.writeShow({ ...openShow });
    wishForText(line, CALLER);
  });

  const isText = ({ method, url }: RestRequest) => method === 'POST' && url.includes('/Messages.json');

  it.each(CASES)('$loss, $sender goes out exactly once, whoever tries again', async ({ loss, sender }) => {
    let asked = 0;
    line.beforeRest = async (request) => {
      if (!isText(request)) return undefined;
      asked += 1;
      await new RestApi(line.emulator.account).handle(request);
      return LOSSES[loss]?.(line);
    };
    for (let times = 0; times < 2; times += 1) {
      await SENDERS[sender]?.(line);
      await line.pass(90);
    }
    expect(line.texts.map(({ to }) => to)).toEqual([CALLER]);
    expect(asked).toBe(1);
    expect(wishesOf(line)).toHaveLength(sender === 'an apology' ? 1 : 0);
    line.expectQuiet();
  });
});
