import { PROFILES, type Profile } from '../../emulator/functions/profile.ts';
import { playEvenings } from './felt/evenings.ts';
import { feltTable } from './felt/felt-table.ts';
import { restRows, restTable } from './felt/rest-table.ts';
import { floor, ours, workshop } from './felt/rival-lines.ts';

const EVENINGS = 20;

/** `npm run bench -- felt`: what callers and DJs wait for in silence, beside the floor and the design of Twilio's workshop; and what it costs in REST calls. */
export async function printFelt(profile: Profile = PROFILES.life): Promise<void> {
  const played = { evenings: EVENINGS, profile };
  const felt = {
    ours: await playEvenings(ours, played),
    workshop: await playEvenings(workshop, played),
    floor: await playEvenings(floor, played),
  };
  console.log(feltTable(felt, profile).join('\n'));
  console.log(`\n${restTable(await restRows()).join('\n')}`);
}
