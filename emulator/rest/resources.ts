import { CALLS } from './calls.ts';
import { MEMBERS } from './members.ts';
import { MESSAGES } from './messages.ts';
import { QUEUES } from './queues.ts';
import type { Resource } from './resource.ts';
import { SYNC_DOCUMENTS } from './sync-documents.ts';
import { SYNC_MAP_ITEMS } from './sync-map-items.ts';
import { SYNC_MAPS } from './sync-maps.ts';
import { SYNC_SERVICES } from './sync-services.ts';

/** Everything that the REST API knows. */
export const RESOURCES: readonly Resource[] = [
  ...QUEUES,
  ...MEMBERS,
  ...CALLS,
  ...MESSAGES,
  ...SYNC_SERVICES,
  ...SYNC_DOCUMENTS,
  ...SYNC_MAPS,
  ...SYNC_MAP_ITEMS,
];
