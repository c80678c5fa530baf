import { REMEDIES } from '../fault.ts';
import type { Scope } from '../voice/scope.ts';
import type { TwimlElement } from '../voice/twiml.ts';
import { ELEMENTS, type ElementRule, REFUSED_VERBS, SCHEMA_VIOLATION } from './schema.ts';

interface Complaint {
  readonly code: number;
  readonly level?: 'warning' | 'error';
  readonly message: string;
}

/** How much of a value is repeated in an alert. */
const LONGEST_SHOWN = 100;

/**
 * Checks a verb as Twilio's debugger does: what its schema does not know is warned of, and the rest runs. What Twilio
 * knows and this emulator does not is noted as unsupported, so that nobody takes its silence for an answer.
 * Returns the verb without the attributes and children that do not count.
 */
export function checkElement(scope: Scope, element: TwimlElement): TwimlElement {
  const rule = ELEMENTS[element.name];
  if (REFUSED_VERBS.includes(element.name)) refuse(scope, `<${element.name}>`);
  else if (rule) return checked(scope, element, rule);
  else complain(scope, { code: SCHEMA_VIOLATION, message: `<${element.name}> is not a verb` });
  return element;
}

function checked(scope: Scope, element: TwimlElement, rule: ElementRule): TwimlElement {
  const attributes = Object.entries(element.attributes).flatMap(([name, value]) => {
    const usable = usableValue(scope, { element: element.name, name, value, support: rule.attributes[name] });
    return usable === undefined ? [] : [[name, usable]];
  });
  const children = element.children.filter((child) => mayStandIn(scope, element, { child, rule }));
  return {
    ...element,
    attributes: Object.fromEntries(attributes),
    children: children.map((child) => {
      const ruleOfChild = ELEMENTS[child.name];
      return ruleOfChild ? checked(scope, child, ruleOfChild) : child;
    }),
  };
}

interface Attribute {
  readonly element: string;
  readonly name: string;
  readonly value: string;
  readonly support: ElementRule['attributes'][string] | undefined;
}

/** Undefined when the attribute is as good as absent. */
function usableValue(scope: Scope, { element, name, value, support }: Attribute): string | undefined {
  if (support === undefined) {
    complain(scope, { code: SCHEMA_VIOLATION, message: `<${element}> has no attribute '${name}'` });
    return undefined;
  }
  if (support === 'refused') refuse(scope, `<${element} ${name}>`);
  if (typeof support === 'string' || support.isValid(value)) return value;
  const shown = value.slice(0, LONGEST_SHOWN);
  complain(scope, { ...support, message: `<${element} ${name}="${shown}">: it must be ${support.expected}` });
  return support.otherwise;
}

function mayStandIn(
  scope: Scope,
  parent: TwimlElement,
  { child, rule }: { child: TwimlElement; rule: ElementRule },
): boolean {
  if (rule.children.includes(child.name)) return true;
  if (rule.refusedChildren.includes(child.name)) refuse(scope, `<${child.name}> in <${parent.name}>`);
  else
    complain(scope, { code: rule.badChildCode, message: `<${child.name}> cannot stand in <${parent.name}>` });
  return false;
}

function complain(scope: Scope, { code, level = 'warning', message }: Complaint): void {
  scope.account.alert({ code, level, message, url: scope.documentName, callSid: scope.call.sid });
}

function refuse(scope: Scope, what: string): void {
  scope.fault(`${what} is not emulated (${scope.documentName})`, REMEDIES.twiml);
}
