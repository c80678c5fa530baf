/** Finds any of these words by itself, whichever of its letters have accents. */
export function anyOf(...words: string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'iu');
}

/** Words of the line's English that are none in Spanish. */
const english = anyOf(
  'the|you|your|please|press|line|calls?|callers?|wait|waiting|first|next|again|message|key|is|are|and|of|to|not',
  'there|goodbye|thank|pound|hash|star|PIN|minutes?|seconds?|one|two|three|sorry|nobody|it|that',
);

/** Whether there is English in what ought to be Spanish. Settings are said as they are written. */
export function hasEnglish(text: string): boolean {
  return english.test(text.replace(/DJ (NUMBERS|PIN)/g, ''));
}
