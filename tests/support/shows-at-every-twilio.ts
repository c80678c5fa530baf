import { unkindVariants } from '../../emulator/switches.ts';
import { AS_OBSERVED, observedVariants } from '../../scripts/observed-file.ts';
import {
  END_OF_CLOSING_TIME,
  END_OF_PRODUCER_EVENING,
  END_OF_REGULARS_AND_GUESTS,
  endOfByVoice,
  SHOW_TIMEOUT_MS,
  type ShippedScenario,
  shareOf,
  type Variant,
} from './shipped-show.ts';
import { WeeklyShow } from './weekly-show.ts';

/** What must have become of everybody, whatever Twilio does. */
const ENDS: Readonly<Record<ShippedScenario, (switches: Variant['switches']) => object>> = {
  'closing-time': () => END_OF_CLOSING_TIME,
  'by-voice': endOfByVoice,
  'regulars-and-guests': () => END_OF_REGULARS_AND_GUESTS,
  'friday-night': () => ({}),
  'producer-evening': () => END_OF_PRODUCER_EVENING,
};

/** No shipped show comes to where Twilio would ask these: tests of the emulator and of doorways turn them. */
const NEVER_ASKED: readonly string[] = [
  'autoQueueMaxSize',
  'completedUpdateResult',
  'deleteNonEmptyQueueStatus',
  'emptyAnswerFailsDocument',
  'emptyGatherHasDigits',
  'emptyGatherHasSpeechResult',
  'emptyRecordRunsNextVerb',
  'failureBeforeAnswer',
  'leaveOutsideQueueEndsCall',
  'missingQueueDialStatus',
  'shortDialTimeout',
  'tooManyFunctionsStatus',
  'unplayableSoundFailsDocument',
  'unsignedFunctionStatus',
  'waitFailure',
  'waitFailure drop',
  'whisperFailure',
];

/** Only where somebody is at the console. */
const ASKED_AT_THE_CONSOLE: readonly string[] = ['cookieHasDomain', 'goneMemberStatus'];

/**
 * Those that the gate plays at every Twilio, the quickest one first: each command that a show runs is a process, which takes as long as half a
 * minute on the air.
 */
const QUICK = ['closing-time', 'by-voice', 'regulars-and-guests', 'friday-night'] as const;

class ShippedShows {
  readonly #shows: readonly { readonly scenario: ShippedScenario; readonly show: WeeklyShow }[];

  constructor(scenarios: readonly ShippedScenario[]) {
    this.#shows = scenarios.map((scenario) => ({ scenario, show: new WeeklyShow(scenario) }));
  }

  /** The shows in which one of these switches is looked at; all of them when none is turned. */
  async thatLookAt(switches: Variant['switches']): Promise<ShippedScenario[]> {
    const names = Object.keys(switches);
    const looking: ShippedScenario[] = [];
    for (const { scenario, show } of this.#shows)
      if (names.length === 0 || (await show.looksAt(names))) looking.push(scenario);
    return looking;
  }

  async expectWell(scenario: ShippedScenario, switches: Variant['switches']): Promise<void> {
    const found = this.#shows.find((candidate) => candidate.scenario === scenario);
    const { broken, summary } = (await found?.show.playWith(switches)) ?? {
      broken: ['not played'],
      summary: {},
    };
    expect(broken).toEqual([]);
    expect(summary).toMatchObject(ENDS[scenario](switches));
  }

  async end(): Promise<void> {
    for (const { show } of this.#shows) await show.end();
  }
}

/**
 * Describes the shipped shows at all the ways that Twilio may be, or at a share of them, so that workers share them: each switch
 * in the quickest show that looks at it, or in every one that does, and none and all of them in all of them.
 */
export function describeShowsAtEveryTwilio(
  share: { readonly which: number; readonly of: number },
  { inEveryShow = false } = {},
): void {
  // With two pages of the console open, a show takes as long as two others.
  const shows = new ShippedShows(inEveryShow ? [...QUICK, 'producer-evening'] : QUICK);
  const neverAsked = inEveryShow ? NEVER_ASKED : [...NEVER_ASKED, ...ASKED_AT_THE_CONSOLE];
  afterAll(() => shows.end());

  describe(`wherever Twilio leaves open what it does (${share.which} of ${share.of}), everybody is accounted for`, () => {
    it.each(shareOf([...unkindVariants(), ...observedVariants()], share))(
      'with $name',
      async ({ name, switches }) => {
        const looking = await shows.thatLookAt(switches);
        expect(neverAsked.includes(name)).toBe(looking.length === 0);
        const isForAll = inEveryShow || ['defaults', 'all unkind', AS_OBSERVED].includes(name);
        for (const scenario of isForAll ? looking : looking.slice(0, 1))
          await shows.expectWell(scenario, switches);
      },
      3 * SHOW_TIMEOUT_MS,
    );
  });
}
