import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hostedPaths } from '../../../emulator/functions/visibility.ts';

const folder = mkdtempSync(join(tmpdir(), 'visibility-'));

afterAll(() => rmSync(folder, { recursive: true }));

function write(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), '');
  }
}

describe('a build', () => {
  it('publishes each file at its path, seen by whom its name says', () => {
    write('functions/open.js', 'functions/console/board.protected.js', 'functions/shared.private.js');
    write(
      'functions/open.js.map',
      'assets/hold-music/tram.mp3',
      'assets/notes.private.txt',
      'assets/plan.protected.xml',
      'assets/song.private.mp3.mp3',
      'assets/tune.public.mp3',
    );
    expect(Object.fromEntries(hostedPaths(join(folder, 'functions'), join(folder, 'assets')))).toEqual({
      '/open': { kind: 'function', visibility: 'public', file: join(folder, 'functions/open.js') },
      '/console/board': {
        kind: 'function',
        visibility: 'protected',
        file: join(folder, 'functions/console/board.protected.js'),
      },
      '/shared': {
        kind: 'function',
        visibility: 'private',
        file: join(folder, 'functions/shared.private.js'),
      },
      '/hold-music/tram.mp3': {
        kind: 'asset',
        visibility: 'public',
        file: join(folder, 'assets/hold-music/tram.mp3'),
      },
      '/notes.txt': { kind: 'asset', visibility: 'private', file: join(folder, 'assets/notes.private.txt') },
      '/plan.xml': {
        kind: 'asset',
        visibility: 'protected',
        file: join(folder, 'assets/plan.protected.xml'),
      },
      '/song.mp3.mp3': {
        kind: 'asset',
        visibility: 'private',
        file: join(folder, 'assets/song.private.mp3.mp3'),
      },
      '/tune.mp3': { kind: 'asset', visibility: 'public', file: join(folder, 'assets/tune.public.mp3') },
    });
  });

  it('says in one sentence that it has not been made', () => {
    const missing = join(folder, 'nothing');
    expect(() => hostedPaths(missing, missing)).toThrow(
      `there is no build to serve: ${missing} does not exist`,
    );
  });
});
