/** Where somebody who is told of a fault reads on. */
const PAGE = 'emulator/README.md';

/** What somebody can do about a fault, by what it is about. */
export const REMEDIES = {
  twiml: `leave it out here, or try it on a real account; what is emulated stands in ${PAGE}#calls-and-twiml`,
  rest: `leave it out here, or try it on a real account; what is emulated stands in ${PAGE}#rest`,
  host: `of Twilio's hosts, those in ${PAGE}#rest are answered; name others in NO_PROXY, if the application is to reach them`,
  circles:
    'let each document say, play or wait for something; look for an alert about a sound that cannot be had',
  functions: 'mend what the line before says, and start the command again',
  own: 'a mistake of the emulator: report it with what was asked',
} as const;

export interface FaultReport {
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
  /** The call on which it was met. */
  readonly callSid?: string | undefined;
  readonly cause?: unknown;
}

/** Something that the emulator was asked and does not know, or failed at itself: nobody may take its silence for an answer. */
export class EmulatorFault extends Error {
  override readonly name = 'EmulatorFault';
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly callSid: string | undefined;
  readonly remedy: string;

  constructor(at: number, { message, remedy, callSid, cause }: FaultReport) {
    super(message, cause === undefined ? undefined : { cause });
    this.at = at;
    this.callSid = callSid;
    this.remedy = remedy;
  }
}
