import type { Twilio } from 'twilio';
import { mapWithLimit } from '../../src/twilio/map-with-limit.ts';
import { otherwise } from '../../src/twilio/rest-error.ts';
import { syncService } from '../../src/twilio/sync.ts';
import { syncNames } from '../../src/twilio/sync-names.ts';
import { recordingsOfCall } from './call-records.ts';
import type { DeploymentName } from './deployment.ts';

const GONE = { 404: false };

/**
 * Takes an environment away, with what was deployed to it; the service too, where it was its only one.
 *
 * @returns false when there is none
 * @see https://www.twilio.com/docs/serverless/api/resource/environment#delete-an-environment-resource
 */
export async function removeEnvironment(
  client: Twilio,
  { serviceName, environment }: DeploymentName,
): Promise<boolean> {
  const services = await client.serverless.v1.services.list({ pageSize: 100 });
  const found = services.find(({ uniqueName }) => uniqueName === serviceName);
  if (!found) return false;
  const service = client.serverless.v1.services(found.sid);
  const environments = await service.environments.list({ pageSize: 100 });
  const ours = environments.find(
    ({ domainSuffix, uniqueName }) => (domainSuffix ?? uniqueName) === environment,
  );
  if (ours) await service.environments(ours.sid).remove().catch(otherwise(GONE));
  // A first deployment that broke off leaves a service without any environment.
  const isAlone = environments.length === (ours ? 1 : 0);
  if (isAlone) await service.remove().catch(otherwise(GONE));
  return ours !== undefined || isAlone;
}

export async function removeDocument(client: Twilio, name: string): Promise<void> {
  await syncService(client).documents(name).remove().catch(otherwise(GONE));
}

/** Takes away everything that a station has written in Sync. */
export async function removeSyncObjects(client: Twilio, stationId: string): Promise<void> {
  const { show, roomWanted, messageNotice, calls: _byCall, allCalls, ...maps } = syncNames(stationId);
  const { syncMaps } = syncService(client);
  await mapWithLimit([...allCalls, ...Object.values(maps)], (name) =>
    syncMaps(name).remove().catch(otherwise(GONE)),
  );
  await mapWithLimit([show, roomWanted, messageNotice], (name) => removeDocument(client, name));
}

/** Deletes what was recorded of some calls. */
export async function removeRecordings(client: Twilio, callSids: readonly string[]): Promise<void> {
  const recordings = await mapWithLimit(callSids, (callSid) => recordingsOfCall(client, callSid));
  await mapWithLimit(recordings.flat(), (sid) => client.recordings(sid).remove().catch(otherwise(GONE)));
}
