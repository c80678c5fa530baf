import { listV1 } from '../rest/list-v1.ts';
import { PAGING } from '../rest/paging.ts';
import {
  type ApiAnswer,
  type ApiRequest,
  type Resource,
  SYNC_HOST,
  SYNC_SERVICE_PATH,
} from '../rest/resource.ts';
import type { SyncDocument } from './document.ts';
import { syncJson, syncUrl } from './object-json.ts';
import { bytesWritten, dataOf, expectAnyOf, ttlOf } from './parameters.ts';
import { documentOf, serviceOf } from './request.ts';

const REVISION_MISMATCH = 54103;
const source = 'https://www.twilio.com/docs/sync/api/document-resource';

export const SYNC_DOCUMENTS: readonly Resource[] = [
  {
    host: SYNC_HOST,
    path: `${SYNC_SERVICE_PATH}/Documents`,
    source,
    GET: { parameters: PAGING, answer: listDocuments },
    POST: { parameters: ['UniqueName', 'Data', 'Ttl'], answer: createDocument },
  },
  {
    host: SYNC_HOST,
    path: `${SYNC_SERVICE_PATH}/Documents/{Sid}`,
    source,
    GET: { answer: fetchDocument },
    POST: { parameters: ['Data', 'Ttl'], answer: updateDocument },
    DELETE: { answer: deleteDocument },
  },
];

function listDocuments(request: ApiRequest): ApiAnswer {
  const all = serviceOf(request).documents.all();
  const json = (document: SyncDocument) => toJson(request, document);
  return listV1(request, { key: 'documents', all, idOf: ({ sid }) => sid, toJson: json });
}

function createDocument(request: ApiRequest): ApiAnswer {
  const { parameters } = request;
  const document = serviceOf(request).createDocument({
    uniqueName: parameters.text('UniqueName'),
    data: dataOf(request),
    ttlSeconds: ttlOf(parameters, 'Ttl'),
  });
  return answer(request, { status: 201, document });
}

function fetchDocument(request: ApiRequest): ApiAnswer {
  const document = documentOf(request);
  document.limit.countRead();
  return answer(request, { status: 200, document });
}

function updateDocument(request: ApiRequest): ApiAnswer {
  const { parameters, ifMatch } = request;
  const document = documentOf(request);
  document.limit.countWrite(bytesWritten(request, document.data));
  expectAnyOf(parameters, ['Data', 'Ttl']);
  const change = { data: dataOf(request), ttlSeconds: ttlOf(parameters, 'Ttl') };
  document.expectRevision(ifMatch, REVISION_MISMATCH);
  document.write(change);
  return answer(request, { status: 200, document });
}

/** Documents, unlike items, are deleted whatever their revision. */
function deleteDocument(request: ApiRequest): ApiAnswer {
  const document = documentOf(request);
  document.limit.countWrite();
  serviceOf(request).documents.delete(document);
  return { status: 204 };
}

function answer(
  request: ApiRequest,
  { status, document }: { status: number; document: SyncDocument },
): ApiAnswer {
  return { status, headers: { etag: document.revision }, body: toJson(request, document) };
}

function toJson(request: ApiRequest, document: SyncDocument): object {
  return {
    ...syncJson(request, document),
    sid: document.sid,
    unique_name: document.uniqueName ?? null,
    data: document.data,
    url: syncUrl(request, 'Documents', document.sid),
    links: { permissions: syncUrl(request, 'Documents', document.sid, 'Permissions') },
  };
}
