import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActName } from '../../../src/show/console/act.ts';
import type { Role } from '../../../src/show/console/role.ts';
import { mayDo } from '../../../src/show/console/who-may.ts';

const whoeverSits: readonly Role[] = ['producer', 'dj'];

/** Every act, by whether a producer and a DJ may do it. */
const table: readonly (readonly [ActName, boolean, boolean])[] = [
  ['save-card', true, true],
  ['order', true, true],
  ['take-next', false, true],
  ['take-this', false, true],
  ['put-back', false, true],
  ['to-the-end', true, true],
  ['message-instead', true, true],
  ['drop', true, true],
  ['block', true, true],
  ['unblock', true, true],
  ['list-blocked', true, true],
  ['guest', true, true],
  ['lock', true, true],
  ['show-number', true, true],
  ['last-call', true, true],
  ['back-to-open', true, true],
  ['break', true, true],
  ['end-break', true, true],
  ['open', true, true],
  ['close', true, true],
  ['word-for-dj', true, false],
  ['announce', true, true],
  ['list-messages', true, true],
  ['keep-message', true, true],
  ['delete-message', true, true],
];

describe('who may do what at the console', () => {
  it.each(table)('%s: producer %s, DJ %s', (act, producer, dj) => {
    expect(whoeverSits.map((role) => mayDo(role, act))).toEqual([producer, dj]);
  });

  it('lets a producer neither air anybody nor touch who is on the air', () => {
    const ofTheAir: readonly ActName[] = ['take-next', 'take-this', 'put-back'];
    expect(ofTheAir.filter((act) => mayDo('producer', act))).toEqual([]);
  });

  it('is what the documentation says', () => {
    const page = readFileSync(join(__dirname, '../../../docs/console.md'), 'utf8');
    const rows = [...page.matchAll(/^\| `([\w-]+)` \| (yes|–) \| (yes|–) \|$/gm)];
    const documented = rows.map(([, act, producer, dj]) => [act, producer === 'yes', dj === 'yes']);
    expect(documented).toEqual(table);
  });
});
