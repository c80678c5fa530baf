import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROJECT = join(__dirname, '../..');
/** What is built, and what it is built of. */
const COPIED = ['dist', 'functions', 'src', 'console', 'assets', 'package.json', '.twilioserverlessrc'];

/** A copy of what a deployment needs of this project, so that deploying leaves no trace in the project itself. */
export class DeployableProject {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async copy(): Promise<DeployableProject> {
    const folder = await mkdtemp(join(tmpdir(), 'deployable-'));
    for (const name of COPIED) await cp(join(PROJECT, name), join(folder, name), { recursive: true });
    await symlink(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
    const project = new DeployableProject(folder);
    await mkdir(project.temporaryFolder);
    return project;
  }

  /** Where commands that are run here put what they do not keep. */
  get temporaryFolder(): string {
    return join(this.folder, 'temporary');
  }

  /** Fills the `.env` file. */
  writeEnv(env: Readonly<Record<string, string>>): Promise<void> {
    const lines = Object.entries(env).map(([name, value]) => `${name}=\`${value}\`\n`);
    return writeFile(join(this.folder, '.env'), lines.join(''));
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }
}
