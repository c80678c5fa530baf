import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROJECT = join(__dirname, '../..');
const TWILIO_RUN = join(PROJECT, 'node_modules/twilio-run/bin/twilio-run.js');

/** A copy of what a deployment needs of this project, so that deploying leaves no trace in the project itself. */
export class DeployableProject {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async copy(): Promise<DeployableProject> {
    const folder = await mkdtemp(join(tmpdir(), 'deployable-'));
    for (const name of ['dist', 'package.json', '.twilioserverlessrc'])
      await cp(join(PROJECT, name), join(folder, name), { recursive: true });
    await symlink(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
    // twilio-run will not deploy a folder without one of these, whatever .twilioserverlessrc says.
    await mkdir(join(folder, 'functions'));
    return new DeployableProject(folder);
  }

  /** Fills the `.env` file. */
  writeEnv(env: Readonly<Record<string, string>>): Promise<void> {
    const lines = Object.entries(env).map(([name, value]) => `${name}='${value}'\n`);
    return writeFile(join(this.folder, '.env'), lines.join(''));
  }

  /** Runs `twilio-run deploy` and resolves with what it printed; rejects with that when it fails. */
  deploy(environment: Readonly<Record<string, string>>): Promise<string> {
    const child = spawn(process.execPath, [TWILIO_RUN, 'deploy', '--output-format', 'json'], {
      cwd: this.folder,
      env: { PATH: process.env.PATH ?? '', HOME: this.folder, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        printed += chunk;
      });
    return new Promise((resolve, reject) => {
      child.once('close', (code) => (code === 0 ? resolve(printed) : reject(new Error(printed))));
    });
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }
}
