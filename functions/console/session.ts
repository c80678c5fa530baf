import { defineConsoleSession } from '../../src/runtime/console/define-console.ts';

/** Signing in at the console with the six words of a role, and out again. Without REST. */
export const handler = defineConsoleSession();
