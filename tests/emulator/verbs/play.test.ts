import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { response, TinyApp } from '../../support/tiny-app.ts';

const SOUND = readFileSync(join(__dirname, '../../../assets/hold-music/morning-tram.mp3'));

describe('a caller who is played a sound', () => {
  it('hears it for as long as the file lasts', async () => {
    const app = new TinyApp({
      '/start': () => '<Play>/tram.mp3</Play><Say>that was it</Say>',
      '/tram.mp3': () => ({ ...response('audio/mpeg', ''), body: SOUND }),
    });
    const call = app.call();
    await app.pass(100);
    console.log(call.heard, app.account.alerts);
  });
});
