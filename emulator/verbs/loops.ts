import type { TwimlElement } from '../voice/twiml.ts';

/** loop="0" means for ever, which is a thousand rounds. https://www.twilio.com/docs/voice/twiml/play#attributes-loop */
const FOR_EVER = 1000;

export function loopsOf({ attributes: { loop = '1' } }: TwimlElement): number {
  return loop === '0' ? FOR_EVER : Math.min(FOR_EVER, Number(loop));
}
