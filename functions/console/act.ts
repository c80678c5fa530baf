import { answerAct } from '../../src/runtime/console/answer-act.ts';
import { defineConsole } from '../../src/runtime/console/define-console.ts';

/** One thing that somebody at the console asks for, about one caller or about the line. */
export const handler = defineConsole('/console/act', answerAct);
