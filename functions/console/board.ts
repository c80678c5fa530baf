import { answerBoard } from '../../src/runtime/console/answer-board.ts';
import { defineConsole } from '../../src/runtime/console/define-console.ts';

/** Who is on the air, who comes next, who waits and why they stand there, for whoever has signed in at the console. */
export const handler = defineConsole('/console/board', answerBoard);
