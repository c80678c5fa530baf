import { rfc2822 } from './dates.ts';
import { ACCOUNT_PATH, API_HOST, type ApiAnswer, type ApiRequest, type Resource } from './resource.ts';

/** What an account has, by the names that its subresources have in the API. */
const SUBRESOURCES = {
  addresses: 'Addresses',
  applications: 'Applications',
  authorized_connect_apps: 'AuthorizedConnectApps',
  available_phone_numbers: 'AvailablePhoneNumbers',
  balance: 'Balance',
  calls: 'Calls',
  conferences: 'Conferences',
  connect_apps: 'ConnectApps',
  incoming_phone_numbers: 'IncomingPhoneNumbers',
  keys: 'Keys',
  messages: 'Messages',
  notifications: 'Notifications',
  outgoing_caller_ids: 'OutgoingCallerIds',
  queues: 'Queues',
  recordings: 'Recordings',
  short_codes: 'SMS/ShortCodes',
  signing_keys: 'SigningKeys',
  sip: 'SIP',
  transcriptions: 'Transcriptions',
  usage: 'Usage',
};

export const ACCOUNTS: readonly Resource[] = [
  {
    host: API_HOST,
    path: `${ACCOUNT_PATH}.json`,
    source: 'https://www.twilio.com/docs/iam/api/account',
    GET: { answer: fetchAccount },
  },
];

/** The owner's own account: there are no subaccounts. */
function fetchAccount({ account }: ApiRequest): ApiAnswer {
  const { accountSid, authToken, type, status, dateCreated } = account;
  const path = `/2010-04-01/Accounts/${accountSid}`;
  const subresources = Object.entries(SUBRESOURCES).map(([key, name]) => [key, `${path}/${name}.json`]);
  const body = {
    sid: accountSid,
    owner_account_sid: accountSid,
    friendly_name: 'My first Twilio account',
    auth_token: authToken,
    type,
    status,
    date_created: rfc2822(dateCreated),
    date_updated: rfc2822(dateCreated),
    uri: `${path}.json`,
    subresource_uris: Object.fromEntries(subresources),
  };
  return { status: 200, body };
}
