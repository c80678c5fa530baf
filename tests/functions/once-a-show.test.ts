import { inDays, inMain, inNext, putOnCard, words } from '../support/caller-cards.ts';
import { Line } from '../support/line.ts';

const ANA = '+15550131';
const BEN = '+15550132';
const CLEO = '+15550138';

describe('a line that takes everybody once a show', () => {
  it('has who was on the air in this show wait behind all others, those who come later too, where it counts', async () => {
    await Line.during({ ONCE_A_SHOW: 'yes' }, {}, async (once) => {
      const first = once.listener(ANA);
      await once.pass(15);
      const dj = once.dj();
      await once.pass(35);
      const talking = once.listener(BEN);
      await once.pass(15);
      first.hangUp();
      await once.pass(2);
      const again = once.listener(ANA);
      await once.pass(40);
      expect(words(again)).toContain('You were on the air in this show, so that all others come first.');
      expect(inNext(once)).toEqual([]);
      const later = once.listener('+15550134');
      await once.pass(30);
      // Ben is on the air; Ana is the first in line, and somebody who has just come is not.
      expect(inMain(once)).toEqual([again.callSid, later.callSid]);
      talking.hangUp();
      await once.pass(30);
      expect(later.heard.at(-1)).toMatchObject({ kind: 'person' });
      expect(inMain(once)).toEqual([again.callSid]);
      expect(once.recordOf(again.callSid)?.requeues).toMatchObject([{ why: 'once-a-show' }]);
      later.hangUp();
      await once.pass(30);
      expect(again.heard.at(-1)).toMatchObject({ kind: 'person' });
      dj.hangUp();
      await once.pass(90);
      once.expectQuiet();
    });
  });

  it('does not send those round for ever who all were on the air', async () => {
    await Line.during({ ONCE_A_SHOW: 'yes' }, {}, async (once) => {
      await once.ask('/enqueue', { From: CLEO, CallSid: `CA${'7'.repeat(32)}` });
      const show = once.show?.show;
      for (const number of [ANA, BEN])
        putOnCard(once, number, {
          aired: { times: 1, lastAt: inDays(once, 0), lastShow: show, lastCall: '', until: inDays(once, 20) },
        });
      const [ana, ben] = [once.listener(ANA), once.listener(BEN)];
      await once.pass(30);
      const dj = once.dj();
      await once.pass(60);
      const onAir = [ana, ben].filter((call) => call.heard.at(-1)?.kind === 'person');
      expect(onAir).toHaveLength(1);
      for (const call of [ana, ben, dj]) call.hangUp();
      await once.pass(90);
      once.expectQuiet();
    });
  });
});
