import { readAnswer } from '../../emulator/voice/twiml.ts';
import { wantedBinding } from '../bind-numbers/wanted-binding.ts';
import type { Reply } from '../web-request.ts';
import { broken, type Check, type DeployedPatient, ok, type Verdict, warning, worst } from './check.ts';

/** What callers hear when a Function fails. */
export const fallbacks: Check<DeployedPatient> = {
  name: 'fallbacks',
  async look({ base, web }) {
    const verdictOf = async (role: 'listeners' | 'dj') => {
      const { voiceFallbackUrl: url, voiceUrl } = wantedBinding(role, base);
      return fallbackVerdict(await web({ url }), { url, voiceUrl });
    };
    return worst([await verdictOf('listeners'), await verdictOf('dj')]);
  },
};

export function fallbackVerdict(reply: Reply, { url, voiceUrl }: { url: string; voiceUrl: string }): Verdict {
  const deployAgain = 'npm run deploy; the file is in assets';
  if (reply.status !== 200) return broken(`${url} answers HTTP ${reply.status}`, deployAgain);
  const answer = readAnswer({ ...reply, headers: { 'content-type': reply.contentType } }, url);
  if (!answer.ok) return broken(`${url} is no TwiML`, deployAgain);
  const leadsBack = answer.verbs.some(
    ({ name, text }) => name === 'Redirect' && withoutQuery(new URL(text.trim(), url)) === voiceUrl,
  );
  if (!leadsBack) return warning(`${url} does not lead back to ${voiceUrl}`, 'add a <Redirect> at its end');
  return ok('both files are there, and lead callers back');
}

/** Ours says that it is the fallback that leads there. */
function withoutQuery({ origin, pathname }: URL): string {
  return origin + pathname;
}
