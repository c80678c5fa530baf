import { broken, type Check, type DeployedPatient, type Verdict, worst } from './check.ts';
import { hearTrack } from './hear-track.ts';
import { trackVerdict } from './track-verdict.ts';

/** Every track that a waiting caller may hear, fetched as Twilio fetches it, and listened to. */
export const holdMusic: Check<DeployedPatient> = {
  name: 'hold music',
  async look({ base, content, web }) {
    const verdicts: Verdict[] = [];
    for (const path of content.assetPaths.filter((asset) => /^\/hold-music\/.+\.mp3$/.test(asset))) {
      const reply = await web({ url: `${base}${path}` });
      const sound = reply.status === 200 ? await hearTrack(reply.body) : undefined;
      verdicts.push(trackVerdict(path, reply, sound));
    }
    const [first, ...others] = verdicts;
    if (!first)
      return broken(
        'there is none: callers wait in silence',
        'put mp3 files into assets/hold-music, then npm run deploy',
      );
    const verdict = worst([first, ...others]);
    return verdict.state === 'ok'
      ? { ...verdict, finding: `${verdicts.length} tracks play, neither faint nor blaring` }
      : verdict;
  },
};
