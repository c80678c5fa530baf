import type { Emulator } from '../../emulator/emulator.ts';
import { Switchboard } from '../../emulator/switchboard/switchboard.ts';
import { startEmulatedLine } from '../../scripts/emulated-line.ts';
import { DJ_LINE, DJ_PHONE, LISTENERS } from '../support/line.ts';
import { PassingTime } from './support/passing-time.ts';
import { closeBrowser, Telephones } from './support/telephones.ts';

/** Seconds at the telephones in a second at the page. */
const SPEED = 4;

describe('the whole line in the browser', () => {
  const time = new PassingTime(SPEED);
  let emulator: Emulator;
  let switchboard: Switchboard;
  let telephones: Telephones;

  beforeAll(async () => {
    emulator = await startEmulatedLine({
      clock: time.clock,
      listenersNumber: LISTENERS,
      djNumber: DJ_LINE,
      settings: {
        STATION_NAME: 'Radio Aurora',
        WRAP_UP_SECONDS: '1',
        DJ_NUMBERS: DJ_PHONE,
        APOLOGY_AFTER_SECONDS: '1',
      },
    });
    switchboard = await Switchboard.start(emulator.account, 0, {
      phones: [
        { number: '+15550123', label: 'Listener', dials: LISTENERS },
        { number: DJ_PHONE, label: 'DJ', dials: DJ_LINE },
      ],
    });
    telephones = await Telephones.open(switchboard.port);
  });
  afterAll(async () => {
    await telephones.close();
    await closeBrowser();
    await switchboard.stop();
    await time.stop();
    await emulator.stop();
  });

  it('takes a listener from the welcome through music to the DJ, and texts an apology for the wait', async () => {
    await telephones.call(0);
    await telephones.reads(0, 'Welcome to Radio Aurora.');
    await telephones.panelReads('In line', '+15550123');
    await telephones.reads(0, 'You are next.');
    await telephones.reads(0, /♪ .*\.mp3/);
    await telephones.until("document.querySelector('#music').currentTime > 0.5");
    await telephones.call(1);
    await telephones.reads(1, 'Press star to end a call');
    await telephones.reads(0, 'You are going on the air');
    await telephones.reads(0, `connected with ${DJ_PHONE}`);
    await telephones.reads(1, 'connected with +15550123');
    await telephones.press(1, 'star');
    await telephones.reads(0, 'You are off the air now.');
    await telephones.reads(0, 'the call is over');
    const thread = telephones.page.getByRole('region', { name: 'Texts to Listener' });
    await thread.getByText('Sorry that we kept you waiting').waitFor();
    const spoken = (await telephones.spoken()).map(({ text }) => text);
    expect(spoken).toContainEqual(expect.stringContaining('Welcome to the line of Radio Aurora'));
    expect(telephones.problems).toEqual([]);
    expect(emulator.account.alerts).toEqual([]);
  });
});
