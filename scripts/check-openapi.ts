import { checkRecord } from './check-openapi/check-record.ts';
import { readSpecs } from './check-openapi/open-api-spec.ts';
import { PublishedApi } from './check-openapi/published-api.ts';
import { commandLine, Refusal } from './command-line.ts';
import { checkOpenapi } from './commands/develop.ts';
import { readRecord } from './read-record.ts';

/** `npm run check:openapi -- FOLDER RECORD`: exit code 1 when an answer is not as Twilio publishes it. */
commandLine(checkOpenapi, async (_options, folder, file) => {
  const api = new PublishedApi(readSpecs(folder));
  const { checked, violations, unknown } = checkRecord(readRecord(file), api);
  for (const violation of violations) console.log(violation);
  for (const [request, count] of unknown) console.log(`nothing is published of ${request} (${count})`);
  if (checked === 0) throw new Refusal(`${file} holds no exchange of which ${folder} knows anything`);
  console.log(`${checked} answers checked, ${violations.length} violations`);
  return violations.length === 0 ? 0 : 1;
});
