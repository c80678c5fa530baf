/** The languages in which a station can speak to people. */
export const languages = ['en-US', 'en-GB', 'es-MX'] as const;

export type Language = (typeof languages)[number];

/** What the words of a language are made by; two languages may differ in the voice alone. */
export type Tongue = 'en' | 'es';

/** Whoever writes to people: under which name, and in which language. */
export interface WritingStation {
  readonly language: Language;
  readonly stationName: string;
}

/** What the words of a language are made by. */
export function tongueOf(language: Language): Tongue {
  return language === 'es-MX' ? 'es' : 'en';
}
