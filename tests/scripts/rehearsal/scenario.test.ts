import { parseScenario, readScenario } from '../../../scripts/rehearsal/scenario.ts';

const SCENARIO = `
title: A show
begins: '2026-03-06T20:00:00Z'
lasts: '1:00:00'
numbers: { listeners: '+15550100', dj: '+15550101' }
dj:
  phone: '+15550190'
  moves:
    - { at: '0:10', does: dials }
    - { at: '5:00', does: presses, key: '*' }
listeners:
  - { name: Ana, from: '+15550111', calls: '0:40', patience: '2:00' }
`;

describe('a scenario file', () => {
  it('is read with times as seconds and what is left out filled in', () => {
    const scenario = parseScenario(SCENARIO);
    expect(scenario).toMatchObject({ seed: '1', lastsSeconds: 3600, djPin: '', djTalksSeconds: 180 });
    expect(scenario.djMoves).toEqual([
      { at: 10, does: 'dials' },
      { at: 300, does: 'presses', key: '*' },
    ]);
    expect(scenario.listeners[0]).toMatchObject({
      callsAt: 40,
      patienceSeconds: 120,
      hangsUp: 'when out of patience',
    });
  });

  it.each([
    ['a missing field', SCENARIO.replace('title: A show', ''), "the scenario: 'title' must be a text"],
    [
      'a time that is none',
      SCENARIO.replace("'0:40'", "'soon'"),
      "listeners 1: 'calls' must be a time such as '12:30'",
    ],
    ['a date that is none', SCENARIO.replace('2026-03-06T20:00:00Z', 'Friday'), "'begins' must be a date"],
    ['an unknown move', SCENARIO.replace('does: dials', 'does: sings'), "moves 1: 'does' must be one of"],
    ['a list where a mapping belongs', SCENARIO.replace(/numbers: .*/, 'numbers: []'), 'must be a mapping'],
    ['something that is not YAML', 'title: [', 'is not YAML'],
  ])('says in one line what is wrong with %s', (_what, text, message) => {
    const problem = () => parseScenario(text);
    expect(problem).toThrow(message);
    expect(problem).toThrow(/^[^\n]*$/);
  });

  it('says where it was looked for when there is none', () => {
    expect(() => readScenario('nowhere.yaml')).toThrow('there is no scenario file at nowhere.yaml');
  });
});
