import { playEvenings } from './felt/evenings.ts';
import { feltTable } from './felt/felt-table.ts';
import { floor, ours, workshop } from './felt/rival-lines.ts';

const EVENINGS = 20;

/** `npm run bench -- felt`: what callers and DJs wait for in silence, beside the floor and the design of Twilio's workshop. */
export async function printFelt(): Promise<void> {
  const felt = {
    ours: await playEvenings(ours, EVENINGS),
    workshop: await playEvenings(workshop, EVENINGS),
    floor: await playEvenings(floor, EVENINGS),
  };
  console.log(feltTable(felt).join('\n'));
}
