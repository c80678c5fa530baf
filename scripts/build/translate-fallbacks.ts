import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { type StationVoice, saySentence } from '../../src/twiml/voice.ts';

/** As it stands in the files. Words of somebody's own are left as they are. */
const inEnglish = /<Say[^<>]*>One moment, please\.<\/Say>/g;

/**
 * Has the published fallbacks say their sentence as the station says it. They are no functions, which would know the
 * language when they are asked: they are what is left when those fail.
 *
 * @param folder of the published assets
 */
export async function translateFallbacks(folder: string, voice: StationVoice): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^fallback-.*\.xml$/.test(name));
  await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      const xml = await readFile(file, 'utf8');
      await writeFile(
        file,
        xml.replace(inEnglish, () => oneMoment(voice)),
      );
    }),
  );
}

function oneMoment(voice: StationVoice): string {
  const response = new VoiceResponse();
  saySentence(response, voice, 'one-moment');
  return response.toString().replace(/^.*<Response>(.*)<\/Response>.*$/s, '$1');
}
