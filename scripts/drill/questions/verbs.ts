import type { Experiment } from './experiment.ts';
import { CALLER, type Lab } from './lab.ts';
import { has, valueIn, yesOrNo } from './seen.ts';
import { at } from './twiml.ts';

/** So long after the first key of two, whoever thinks for so long listens to neither. */
const THINKS_MS = 1500;

function goOn(page: string): string {
  return `<Redirect>${at(page)}</Redirect>`;
}

/** One call that goes from verb to verb; each page is led to by what comes before it. */
function pages(lab: Lab): Parameters<Lab['sets']>[0] {
  const gather = (attributes: string, next: string, prompt = '') =>
    `<Gather actionOnEmptyResult="true" action="${at(next)}" ${attributes}>${prompt}</Gather>`;
  return {
    [CALLER]: { verbs: `<Dial action="${at('dialed')}"><Queue>a queue that is not there</Queue></Dial>` },
    dialed: { verbs: gather('input="dtmf" timeout="1"', 'noKey') },
    noKey: { verbs: gather('input="speech" timeout="1" speechTimeout="1"', 'noWord') },
    noWord: { verbs: gather('input="dtmf" numDigits="1" timeout="12"', 'oneKey', '<Say>Now.</Say>') },
    oneKey: { verbs: gather('input="dtmf" numDigits="1" timeout="2"', 'otherKey'), waitMs: THINKS_MS },
    otherKey: { verbs: goOn('later') },
    later: {
      verbs: `<Record maxLength="5" timeout="2" playBeep="false" trim="do-not-trim" action="${at('recorded')}"/>${goOn('nothing')}`,
    },
    recorded: { verbs: goOn('speak') },
    nothing: { verbs: goOn('speak') },
    speak: { verbs: gather('input="speech" timeout="10" speechTimeout="1"', 'spoken') },
    // Another address each time: Twilio keeps sounds.
    spoken: { verbs: `<Play>${at('sound', `&amp;at=${lab.stage.time.now()}`)}</Play>${goOn('played')}` },
    sound: { isSound: true },
    played: { verbs: `<Leave/>${goOn('stayed')}` },
    'caller-fallback': { verbs: goOn('played') },
    stayed: { verbs: '<Pause length="10"/>' },
  };
}

export const fromVerbToVerb: Experiment = {
  name: 'fromVerbToVerb',
  calls: 1,
  gathersWords: true,
  questions: [
    {
      name: 'missingQueueDialStatus',
      sides: { A: { DialCallStatus: 'failed' }, B: { DialCallStatus: 'no-answer' } },
    },
    { name: 'emptyGatherHasDigits', sides: { A: { Digits: 'there' }, B: { Digits: 'missing' } } },
    {
      name: 'emptyGatherHasSpeechResult',
      sides: { A: { SpeechResult: 'missing' }, B: { SpeechResult: 'there' } },
    },
    {
      name: 'keysBeyondNumDigits',
      sides: { A: { first: '5', second: '' }, B: { first: '5', second: '7' } },
    },
    {
      name: 'laterRequestsCarryDigits',
      sides: { A: { first: '5', later: 'no' }, B: { first: '5', later: 'yes' } },
    },
    {
      name: 'emptyRecordRunsNextVerb',
      sides: { A: { action: 'no', 'next verb': 'yes' }, B: { action: 'yes', 'next verb': 'no' } },
    },
    {
      name: 'speechHasConfidence',
      sides: { A: { words: 'yes', Confidence: 'there' }, B: { words: 'yes', Confidence: 'missing' } },
    },
    {
      name: 'playIsSigned',
      sides: { A: { sound: 'yes', played: 'yes' }, B: { sound: 'no', played: 'yes' } },
    },
    {
      name: 'leaveOutsideQueueEndsCall',
      sides: { A: { before: 'yes', after: 'yes' }, B: { before: 'yes', after: 'no', over: 'yes' } },
    },
  ],
  async run(lab) {
    await lab.sets(pages(lab));
    const caller = await lab.caller();
    await lab.waitsFor('noWord');
    await lab.pause(1000);
    await lab.telephones.presses(caller, '57');
    await lab.waitsFor('speak', 30);
    await lab.telephones.does(caller, '<Pause length="1"/><Say>Hello, this is the drill.</Say>', '');
    await lab.waitsFor('played', 30);
    await lab.finds('stayed');
    const noted = async (page: string) => (await lab.notes(page))[0];
    const [dialed, noKey, noWord] = [await noted('dialed'), await noted('noKey'), await noted('noWord')];
    const [oneKey, otherKey, later] = [await noted('oneKey'), await noted('otherKey'), await noted('later')];
    const [spoken, played] = [await noted('spoken'), await noted('played')];
    const first = valueIn(oneKey, 'Digits');
    return {
      missingQueueDialStatus: { DialCallStatus: valueIn(dialed, 'DialCallStatus') },
      emptyGatherHasDigits: { Digits: has(noKey, 'Digits') },
      emptyGatherHasSpeechResult: { SpeechResult: has(noWord, 'SpeechResult') },
      keysBeyondNumDigits: { first, second: otherKey ? valueIn(otherKey, 'Digits') : 'never asked' },
      laterRequestsCarryDigits: {
        first,
        later: later ? yesOrNo(valueIn(later, 'Digits') !== '') : 'never asked',
      },
      emptyRecordRunsNextVerb: {
        action: yesOrNo(await noted('recorded')),
        'next verb': yesOrNo(await noted('nothing')),
      },
      speechHasConfidence: {
        words: yesOrNo(valueIn(spoken, 'SpeechResult') !== ''),
        Confidence: has(spoken, 'Confidence'),
      },
      playIsSigned: { sound: yesOrNo(await noted('sound')), played: yesOrNo(played) },
      leaveOutsideQueueEndsCall: {
        before: yesOrNo(played),
        after: yesOrNo(await noted('stayed')),
        over: yesOrNo(await noted('caller-ended')),
      },
    };
  },
};
