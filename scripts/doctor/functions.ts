import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import { readAnswer } from '../../emulator/voice/twiml.ts';
import { broken, type Check, type DeployedPatient, ok, type Verdict, warning } from './check.ts';

/**
 * The doorway that is knocked at is the goodbye of a close-out: it reads nothing, writes nothing and makes no REST
 * request, so that a line on the air notices nothing, and no call has to be named.
 */
const harmless = '/close-out';

export const functions: Check<DeployedPatient> = {
  name: 'functions',
  async look({ base, authToken, web, now }) {
    const url = `${base}${harmless}`;
    const form = { CallStatus: 'in-progress' };
    const signature = getExpectedTwilioSignature(authToken, url, form);
    const unsigned = await web({ url, form });
    const askedAt = now();
    const signed = await web({ url, form, headers: { 'x-twilio-signature': signature } });
    return functionsVerdict({
      unsignedStatus: unsigned.status,
      signedStatus: signed.status,
      isTwiml: readAnswer({ ...signed, headers: { 'content-type': signed.contentType } }, url).ok,
      tookMs: now() - askedAt,
    });
  },
};

export interface Knock {
  readonly unsignedStatus: number;
  readonly signedStatus: number;
  /** Whether the answer to the signed request is TwiML. */
  readonly isTwiml: boolean;
  readonly tookMs: number;
}

/** Half of what callers would take for a fault. */
const slowMs = 2500;

export function functionsVerdict({ unsignedStatus, signedStatus, isTwiml, tookMs }: Knock): Verdict {
  if (unsignedStatus < 300)
    return broken(
      'they answer requests that are not signed: whoever finds the address can pose as Twilio',
      'npm run deploy; a tunnel to this computer never checks signatures',
    );
  if (signedStatus >= 400 && signedStatus < 500 && signedStatus !== 404)
    return broken(
      `they refuse a request signed with AUTH_TOKEN (HTTP ${signedStatus})`,
      'set AUTH_TOKEN to the primary token of this account; one just changed takes a minute',
    );
  if (signedStatus !== 200 || !isTwiml)
    return broken(
      `they do not answer with TwiML (HTTP ${signedStatus})`,
      'npm run deploy, then look at the logs (Console, Functions and Assets)',
    );
  if (tookMs > slowMs)
    return warning(
      `they take ${(tookMs / 1000).toFixed(1)} s to answer`,
      'run this again: a first request is slow',
    );
  return ok('they answer Twilio, and refuse everybody else');
}
