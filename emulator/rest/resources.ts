import { CALLS } from '../calls/calls-resource.ts';
import { KEYS } from '../keys/keys-resource.ts';
import { MESSAGES } from '../messages/messages-resource.ts';
import { ALERTS } from '../monitor/alerts-resource.ts';
import { INCOMING_PHONE_NUMBERS } from '../numbers/numbers-resource.ts';
import { MEMBERS } from '../queues/members-resource.ts';
import { QUEUES } from '../queues/queues-resource.ts';
import { CALL_RECORDINGS } from '../recordings/call-recordings-resource.ts';
import { RECORDING_MEDIA } from '../recordings/media-resource.ts';
import { RECORDINGS } from '../recordings/recordings-resource.ts';
import { SERVERLESS_BUILDS } from '../serverless/builds-resource.ts';
import { SERVERLESS_CONTENTS } from '../serverless/contents-resource.ts';
import { SERVERLESS_DEPLOYMENTS } from '../serverless/deployments-resource.ts';
import { SERVERLESS_ENVIRONMENTS } from '../serverless/environments-resource.ts';
import { SERVERLESS_SERVICES } from '../serverless/services-resource.ts';
import { SERVERLESS_VARIABLES } from '../serverless/variables-resource.ts';
import { SERVERLESS_VERSIONS } from '../serverless/versions-resource.ts';
import { SYNC_DOCUMENTS } from '../sync/documents-resource.ts';
import { SYNC_MAP_ITEMS } from '../sync/map-items-resource.ts';
import { SYNC_MAPS } from '../sync/maps-resource.ts';
import { SYNC_SERVICES } from '../sync/services-resource.ts';
import { ACCOUNTS } from './accounts.ts';
import type { Resource } from './resource.ts';

/** Everything that the REST API knows. The first whose path fits a request is the one that is meant. */
export const RESOURCES: readonly Resource[] = [
  ...ACCOUNTS,
  ...KEYS,
  ...QUEUES,
  ...MEMBERS,
  ...CALLS,
  ...MESSAGES,
  ...CALL_RECORDINGS,
  ...RECORDINGS,
  ...RECORDING_MEDIA,
  ...INCOMING_PHONE_NUMBERS,
  ...ALERTS,
  ...SYNC_SERVICES,
  ...SYNC_DOCUMENTS,
  ...SYNC_MAPS,
  ...SYNC_MAP_ITEMS,
  ...SERVERLESS_SERVICES,
  ...SERVERLESS_ENVIRONMENTS,
  ...SERVERLESS_VARIABLES,
  ...SERVERLESS_CONTENTS,
  ...SERVERLESS_VERSIONS,
  ...SERVERLESS_BUILDS,
  ...SERVERLESS_DEPLOYMENTS,
];
