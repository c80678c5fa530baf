/** A length of time as minutes and seconds, `2:05`; from an hour on `1:02:05`. A dash for what is not known. */
export function shownDuration(seconds: number | null | undefined): string {
  if (seconds === null || seconds === undefined) return '–';
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [whole / 3600, (whole % 3600) / 60, whole % 60].map(Math.floor);
  const tail = String(rest).padStart(2, '0');
  return hours ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
}

/** A length of time in words, to the minute: `58 minutes`, `1 hour 5 minutes`. */
export function shownMinutes(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    hours > 0 ? countOf(hours, 'hour') : '',
    rest > 0 || hours === 0 ? countOf(rest, 'minute') : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function countOf(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** A share from 0 to 1 in whole percent; a dash for what is not known. */
export function shownShare(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * 100)}%`;
}

export function shownCount(count: number): string {
  return count.toLocaleString('en-GB');
}

/** Times as they are read off the station's clock. */
export class StationClock {
  readonly #minutes: Intl.DateTimeFormat;
  readonly #seconds: Intl.DateTimeFormat;
  readonly #day: Intl.DateTimeFormat;
  readonly #zone: Intl.DateTimeFormat;

  /** @param timeZone IANA name */
  constructor(timeZone: string) {
    const time = { timeZone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit' } as const;
    this.#minutes = new Intl.DateTimeFormat('en-GB', time);
    this.#seconds = new Intl.DateTimeFormat('en-GB', { ...time, second: '2-digit' });
    this.#day = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'full' });
    this.#zone = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'short' });
  }

  /** `20:05`. */
  minute(at: number): string {
    return this.#minutes.format(at);
  }

  /** `20:05:09`; a dash for what is not known. */
  second(at: number | null): string {
    return at === null ? '–' : this.#seconds.format(at);
  }

  /** `Friday 6 March 2026`. */
  day(at: number): string {
    return this.#day.format(at).replace(',', '');
  }

  /** `GMT`. */
  zone(at: number): string {
    return this.#zone.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  }
}

/** Characters that show nothing themselves and change how what follows is read, left out of what strangers said. */
const unseen = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/gu;

/** What a stranger has said, as one line that can be shown. */
export function shownWords(words: string): string {
  return words.replace(unseen, ' ').trim();
}
