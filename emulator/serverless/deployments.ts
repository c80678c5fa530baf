import type { Dependency } from './build.ts';
import type { ContentVersion } from './versioned-content.ts';

/** All that is needed to let a build answer at the domain of its environment. */
export interface DeployedBuild {
  readonly domain: string;
  readonly functions: readonly ContentVersion[];
  readonly assets: readonly ContentVersion[];
  readonly dependencies: readonly Dependency[];
  /** What the functions find in their context. */
  readonly context: Readonly<Record<string, string>>;
}

/** Whoever runs what is deployed. */
export interface Deployments {
  /** Resolves when the build answers at its domain in place of any before it; rejects when it cannot be started. */
  deploy(build: DeployedBuild): Promise<void>;
  /** Ends what answers at the domain, if anything does. */
  withdraw(domain: string): Promise<void>;
}

/** For an account that nobody runs anything for. */
export const NOT_RUN: Deployments = {
  deploy: ({ domain }) => Promise.reject(new Error(`nothing runs what is deployed to ${domain}`)),
  withdraw: () => Promise.resolve(),
};
