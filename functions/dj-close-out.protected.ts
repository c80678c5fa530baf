import { closingOfLine } from '../src/carried/dj.ts';
import { closeOutByPhone, djClosesLine } from '../src/runtime/close-out/close-out-by-phone.ts';
import { defineWebhook } from '../src/runtime/define-webhook.ts';
import { closingGoesOn } from '../src/twiml/dj/closing-progress.ts';
import { djWaitsAMoment } from '../src/twiml/dj/tell-dj.ts';

/** A DJ ends the show by telephone: one slice of the close-out, and back here until it is done. */
export const handler = defineWebhook({
  path: '/dj-close-out',
  mindsRefusals: true,
  answersWithinMilliseconds: 7500,
  answer: closeOutByPhone,
  keepsCaller: (webhook) =>
    djWaitsAMoment(
      webhook.voice,
      closingGoesOn(closingOfLine.fromQuery(webhook.parameters).closing ?? '', djClosesLine(webhook)),
    ),
});
