import type { Experiment } from './experiment.ts';
import { CALLER } from './lab.ts';
import { valueIn, yesOrNo } from './seen.ts';
import { at, enqueue, STAYS } from './twiml.ts';

/** The document for those who wait cannot be had. */
export const noWait: Experiment = {
  name: 'noWait',
  calls: 1,
  questions: [
    {
      name: 'waitFailure',
      sides: {
        A: { asked: 'yes', QueueResult: 'error', fallback: 'no' },
        B: { asked: 'yes', QueueResult: '', fallback: 'yes' },
        C: { asked: 'yes', QueueResult: '', fallback: 'no', over: 'yes' },
      },
    },
  ],
  async run(lab) {
    await lab.sets({
      [CALLER]: { verbs: enqueue(lab.queueName('no-wait')) },
      wait: { status: 500 },
      left: { verbs: STAYS },
      'caller-fallback': { verbs: STAYS },
    });
    await lab.caller();
    const asked = await lab.waitsFor('wait');
    const left = await lab.finds('left');
    const [fallback] = await lab.notes('caller-fallback');
    const [ended] = await lab.notes('caller-ended');
    return {
      waitFailure: {
        asked: yesOrNo(asked),
        QueueResult: valueIn(left, 'QueueResult'),
        fallback: yesOrNo(fallback),
        over: yesOrNo(ended),
      },
    };
  },
};

/** Somebody says something while they wait. */
export const spokenInLine: Experiment = {
  name: 'spokenInLine',
  calls: 1,
  gathersWords: true,
  questions: [
    {
      name: 'waitTakesWords',
      asks: 'Does a Gather in a wait document take words?',
      sides: { A: { asked: 'yes', words: 'yes' }, B: { asked: 'yes', words: 'no', 'went on': 'yes' } },
    },
  ],
  async run(lab) {
    const gather = `<Gather input="dtmf speech" timeout="8" speechTimeout="2" action="${at('said')}"/>`;
    await lab.sets({
      [CALLER]: { verbs: enqueue(lab.queueName('words')) },
      wait: { verbs: `${gather}<Redirect>${at('silent')}</Redirect>` },
      said: { verbs: STAYS },
      silent: { verbs: STAYS },
    });
    const caller = await lab.caller();
    const asked = await lab.waitsFor('wait');
    await lab.telephones.does(caller, '<Pause length="1"/><Say>Hello, this is the drill.</Say>', '');
    await lab.waitsFor('said', 15);
    const [said] = await lab.notes('said');
    const [silent] = await lab.notes('silent');
    return {
      waitTakesWords: {
        asked: yesOrNo(asked),
        words: yesOrNo(valueIn(said, 'SpeechResult') !== ''),
        'went on': yesOrNo(silent),
      },
    };
  },
};
