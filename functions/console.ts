import { defineConsolePage } from '../src/runtime/console/define-console.ts';

/** The producer's page. Public, as is every page that a browser opens: what is behind it asks for a session. */
export const handler = defineConsolePage();
