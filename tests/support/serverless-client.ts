import type { DeployedBuild, Deployments } from '../../emulator/serverless/deployments.ts';
import { EmulatedAccount } from './emulated-account.ts';
import { type Answer, RestClient } from './rest-client.ts';

type Fields = Readonly<Record<string, string>>;

export interface Upload {
  readonly kind: 'Functions' | 'Assets';
  readonly name: string;
  readonly path?: string;
  readonly visibility?: string;
  readonly content?: string;
}

/** The Serverless API of an account, where nothing that is deployed runs; what would run is remembered. */
export class ServerlessClient {
  readonly emulated = new EmulatedAccount();
  readonly deployed: DeployedBuild[] = [];
  readonly withdrawn: string[] = [];
  readonly deployments: Deployments = {
    deploy: async (build) => {
      this.deployed.push(build);
    },
    withdraw: async (domain) => {
      this.withdrawn.push(domain);
    },
  };
  readonly rest = new RestClient(this.emulated.account, { deployments: this.deployments });

  get(path: string, query: Fields = {}): Promise<Answer> {
    return this.rest.get(urlOf(path), query);
  }

  post(path: string, form: Fields): Promise<Answer> {
    return this.rest.post(urlOf(path), form);
  }

  delete(path: string): Promise<Answer> {
    return this.rest.delete(urlOf(path));
  }

  /** Creates something and gives its SID. */
  async sidOf(path: string, form: Fields): Promise<string> {
    const { status, body } = await this.post(path, form);
    if (status !== 201) throw new Error(`${path} answered ${status}: ${body.message}`);
    return String(body.sid);
  }

  service(uniqueName = 'line'): Promise<string> {
    return this.sidOf('/Services', { UniqueName: uniqueName, FriendlyName: 'The line' });
  }

  /** Makes a Function or an Asset and uploads its first version. */
  async upload(service: string, { kind, name, ...version }: Upload): Promise<Answer> {
    const owner = await this.sidOf(`/Services/${service}/${kind}`, { FriendlyName: name });
    return this.uploadTo(`/Services/${service}/${kind}/${owner}/Versions`, { path: `/${name}`, ...version });
  }

  uploadTo(path: string, { path: published = '', visibility = 'public', content = '' }: Partial<Upload>) {
    const form = new FormData();
    form.set('Path', published);
    form.set('Visibility', visibility);
    form.set('Content', new Blob([content]), 'content');
    return this.rest.upload(`https://serverless-upload.twilio.com/v1${path}`, form);
  }

  /** Builds versions, given as a form, and waits until the build can be deployed. */
  async build(service: string, versions: [string, string][]): Promise<string> {
    const body = new URLSearchParams(versions).toString();
    const answer = await this.rest.send('POST', urlOf(`/Services/${service}/Builds`), { body });
    if (answer.status !== 201) throw new Error(String(answer.body.message));
    await this.emulated.clock.advance(1000);
    return String(answer.body.sid);
  }
}

function urlOf(path: string): string {
  return path.startsWith('https:') ? path : `https://serverless.twilio.com/v1${path}`;
}
