import { defineWebhook } from '../src/runtime/define-webhook.ts';
import type { Webhook } from '../src/runtime/webhook.ts';
import { showIsOver } from '../src/twiml/show-is-over.ts';

const goodbye = ({ settings }: Webhook) => showIsOver(settings.stationName);

/** A caller still in line when the show ends. */
export const handler = defineWebhook({ path: '/close-out', answer: goodbye, keepsCaller: goodbye });
