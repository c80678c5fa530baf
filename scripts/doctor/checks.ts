import { callsAtOnce } from './calls-at-once.ts';
import type { Check, DeployedPatient } from './check.ts';
import { clock } from './clock.ts';
import { consoleKeys } from './console-keys.ts';
import { credentials } from './credentials.ts';
import { deployment } from './deployment.ts';
import { djPin } from './dj-pin.ts';
import { fallbacks } from './fallbacks.ts';
import { functions } from './functions.ts';
import { handler } from './handler.ts';
import { holdMusic, ownVoice } from './hold-music.ts';
import { leftovers } from './leftovers.ts';
import { djNumber, listenersNumber, otherNumbers } from './numbers.ts';
import { queue } from './queue.ts';
import { region } from './region.ts';
import { settings } from './settings.ts';
import { sync } from './sync.ts';
import { textLength } from './text-length.ts';
import { texts } from './texts.ts';
import { variableSizes } from './variable-sizes.ts';

/** What can be looked at before anything is deployed, in the order of the table. */
export const checksOfAccount: readonly Check[] = [
  credentials,
  region,
  callsAtOnce,
  clock,
  sync,
  variableSizes,
  handler,
];

/** What needs a deployment. */
export const checksOfDeployment: readonly Check<DeployedPatient>[] = [
  deployment,
  settings,
  djPin,
  functions,
  consoleKeys,
  fallbacks,
  holdMusic,
  ownVoice,
  listenersNumber,
  djNumber,
  otherNumbers,
  texts,
  textLength,
  queue,
  leftovers,
];
