import { existsSync } from 'node:fs';
import type { OpenQuestion } from '../../emulator/open-question.ts';
import { RESOURCES } from '../../emulator/rest/resources.ts';
import { SWITCHES } from '../../emulator/switches.ts';
import { ELEMENTS, type ElementRule, REFUSED_VERBS, supportOf } from '../../emulator/verbs/schema.ts';
import { WITHOUT_EXPERIMENT } from '../drill/questions/all.ts';
import { OBSERVED_FILE, type Observed, readObserved } from '../observed-file.ts';
import { markdownTable, type Tables } from './fill-in.ts';

const DOCS = 'https://www.twilio.com/docs/voice/twiml';
const METHODS = ['GET', 'POST', 'DELETE'] as const;

/** The tables of emulator/README.md that say what is emulated, by the name of their place in it. */
export const TABLES: Tables = {
  verbs: verbsTable,
  resources: resourcesTable,
  switches: switchesTable,
};

function verbsTable(): string {
  const rows = Object.entries(ELEMENTS).map(([name, rule]) => {
    const inside = rule.children.map((child) => `<${child}>`);
    const refusedInside = rule.refusedChildren.map((child) => `<${child}>`);
    return [
      `[\`<${name}>\`](${DOCS}/${name.toLowerCase()})`,
      code([...namesOf(rule, 'emulated'), ...inside]),
      code(namesOf(rule, 'ignored')),
      code([...namesOf(rule, 'refused'), ...refusedInside]),
    ];
  });
  const refused = REFUSED_VERBS.map((name) => [`\`<${name}>\``, '', '', 'as a verb']);
  return markdownTable(
    ['Verb or noun', 'Emulated', 'Accepted and ignored', 'Refused'],
    [...rows, ...refused],
  );
}

function namesOf({ attributes }: ElementRule, wanted: 'emulated' | 'ignored' | 'refused'): string[] {
  return Object.entries(attributes)
    .filter(([, support]) => supportOf(support) === wanted)
    .map(([name]) => name);
}

function resourcesTable(): string {
  const rows = RESOURCES.flatMap((resource) =>
    METHODS.flatMap((method) => {
      const operation = resource[method];
      if (!operation) return [];
      const { parameters = [], ignored = [] } = operation;
      return [
        [
          `${method} [\`${resource.host}${resource.path}\`](${resource.source})`,
          code(parameters),
          code(ignored),
        ],
      ];
    }),
  );
  return markdownTable(['Request', 'Parameters', 'Accepted and ignored'], rows);
}

function switchesTable(): string {
  const observed = existsSync(OBSERVED_FILE) ? readObserved(OBSERVED_FILE) : undefined;
  const rows = Object.entries<OpenQuestion>(SWITCHES).map(
    ([name, { question, default: usual, unkind, also = [], knownFrom, open }]) => [
      `\`${name}\``,
      question,
      `\`${usual}\``,
      [unkind, ...also].map((value) => `\`${value}\``).join(', or '),
      `${knownFrom.by}, ${knownFrom.date}`,
      open,
      observedOn(name, observed),
    ],
  );
  return markdownTable(
    ['Switch', 'Question', 'Default', 'Unkind', 'Known from', 'Why it is open', 'Observed on'],
    rows,
  );
}

/** The day and what was seen, or why there is neither. */
export function observedOn(name: string, observed: Observed | undefined): string {
  const reason = WITHOUT_EXPERIMENT[name];
  if (reason !== undefined) return `not asked: ${reason}`;
  const seen = observed?.questions[name];
  if (!observed || !seen) return 'nobody has asked yet';
  const day = `${observed.observed.slice(0, 10)}, ${observed.region}`;
  return seen.value === undefined ? `${day}: ${seen.side}` : `${day}: \`${seen.value}\``;
}

function code(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(' ');
}
