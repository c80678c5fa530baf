import { broken, type Check, type DeployedPatient, ok, type Verdict, worst } from './check.ts';
import { hearTrack } from './hear-track.ts';
import { recordingVerdict, trackVerdict } from './track-verdict.ts';

/** Every track that a waiting caller may hear, fetched as Twilio fetches it, and listened to. */
export const holdMusic: Check<DeployedPatient> = {
  name: 'hold music',
  async look(patient) {
    const [first, ...others] = await verdictsIn(patient, /^\/hold-music\/.+\.mp3$/i, trackVerdict);
    if (!first)
      return broken(
        'there is none: callers wait in silence',
        'put mp3 files into assets/hold-music, then npm run deploy',
      );
    const verdict = worst([first, ...others]);
    return verdict.state === 'ok'
      ? ok(`${others.length + 1} tracks play, neither faint nor blaring`)
      : verdict;
  },
};

/** The station's own recordings of sentences. */
export const ownVoice: Check<DeployedPatient> = {
  name: 'own voice',
  async look(patient) {
    const [first, ...others] = await verdictsIn(patient, /^\/prompts\/.+\.mp3$/i, recordingVerdict);
    if (!first) return ok('no sentence is a recording of yours');
    const verdict = worst([first, ...others]);
    return verdict.state === 'ok'
      ? ok(`${others.length + 1} recordings play, neither faint nor blaring`)
      : verdict;
  },
};

async function verdictsIn(
  { base, content, web }: DeployedPatient,
  paths: RegExp,
  judge: typeof trackVerdict,
): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const path of content.assetPaths.filter((asset) => paths.test(asset))) {
    const reply = await web({ url: `${base}${path}` });
    verdicts.push(judge(path, reply, reply.status === 200 ? await hearTrack(reply.body) : undefined));
  }
  return verdicts;
}
