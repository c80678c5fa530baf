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

  it('reads the same without quotes as with them, whatever a number would become in YAML', () => {
    const quoted = `
title: "1984"
seed: "007"
begins: "2026-03-06T20:00:00Z"
lasts: "10:00"
numbers: { listeners: "+15550100", dj: "+15550101" }
settings: { STATION_NAME: "98.50", TOPIC: "null", NEXT_SHOW: "1e3", MAX_QUEUE_SIZE: "05", DJ_NUMBERS: "+15550190" }
refused texts: { "+15550112": "21610" }
dj:
  phone: "+15550190"
  pin: "048291"
  talks: "1:30"
  moves: [{ at: "0:30", does: dials }, { when hears: "0x10", does: presses, key: "007" }]
listeners:
  - { name: "True", from: "+15550111", calls: "1:00", keys: [{ at: "0:20", key: "0" }] }
  - name: "~"
    from: "+0012"
    calls: "1:10"
    reacts: [{ when hears: "12", says: "0815" }, { when hears: "13", hangs up: "true" }]
crowds: [{ name: "1.0", count: "2", from: "+15550150", calls: "1:00 - 2:00", patience: "3:00 - 3:00", talks: "0:10 - 0:20" }]
`;
    const scenario = parseScenario(quoted);
    expect(parseScenario(quoted.replaceAll('"', ''))).toEqual(scenario);
    expect(scenario).toMatchObject({
      numbers: { listeners: '+15550100', dj: '+15550101', djPhone: '+15550190' },
      djPin: '048291',
      refusedTexts: { '+15550112': 21610 },
      settings: { STATION_NAME: '98.50', MAX_QUEUE_SIZE: '05' },
    });
    expect(scenario.listeners.map(({ from }) => from)).toEqual([
      '+15550111',
      '+0012',
      '+15550150',
      '+15550151',
    ]);
  });

  it('tells what people do when they hear something', () => {
    const scenario = parseScenario(
      SCENARIO.replace(
        "'2:00' }",
        "'2:00', reacts: [{ when hears: a beep, after: '0:03', says: hello }] }",
      ).replace("at: '5:00', does", 'when hears: Nobody, does'),
    );
    expect(scenario.listeners[0]?.reactions).toEqual([{ 'when hears': 'a beep', after: 3, says: 'hello' }]);
    expect(scenario.djMoves[1]).toEqual({ 'when hears': 'Nobody', does: 'presses', key: '*' });
  });

  it('tells what the DJ does when a certain caller comes on the air, or has left it', () => {
    const move = "at: '5:00', when off the air with: NAME, after: '0:02', does";
    const withMove = (name: string) => SCENARIO.replace("at: '5:00', does", move.replace('NAME', name));
    const waiting = { at: 300, after: 2, does: 'presses', key: '*' };
    for (const name of ['Ana', 'anybody'])
      expect(parseScenario(withMove(name)).djMoves[1]).toEqual({ ...waiting, 'when off the air with': name });
    expect(() => parseScenario(withMove('Zoe'))).toThrow("the DJ waits for a listener 'Zoe' who never calls");
  });

  it('tells what people do at the console, places as a page counts them', () => {
    const { console: atConsole } = parseScenario(
      `${SCENARIO}console: { producer: [{ at: '1:00', does: order, caller: Ana, to: 2 }], dj: [] }`,
    );
    expect(atConsole?.dj).toEqual([]);
    expect(atConsole?.producer).toMatchObject([{ at: 60, does: 'order', caller: 'Ana', to: 1 }]);
    expect(parseScenario(SCENARIO).console).toBeUndefined();
  });

  it.each([
    [
      'a move that waits for two things',
      SCENARIO.replace("at: '5:00', does", 'when hears: Nobody, when on the air with: Ana, does'),
      'dj, moves, number 2: waits for one thing, not for two',
    ],
    [
      'a missing field',
      SCENARIO.replace('title: A show', ''),
      'the scenario, title: Invalid input: expected string',
    ],
    [
      'a time that is none',
      SCENARIO.replace("'0:40'", "'soon'"),
      "listeners, number 1, calls: must be a time such as '12:30'",
    ],
    ['a date that is none', SCENARIO.replace('2026-03-06T20:00:00Z', 'Friday'), 'begins: must be a date'],
    ['an unknown move', SCENARIO.replace('does: dials', 'does: sings'), 'dj, moves, number 1, does: Invalid'],
    [
      'a move without a time',
      SCENARIO.replace("at: '0:10', does: dials", 'does: dials'),
      'dj, moves, number 1: must have a time (at), words (when hears), or a listener',
    ],
    [
      'a reaction that does nothing',
      SCENARIO.replace("'2:00' }", "'2:00', reacts: [{ when hears: goodbye }] }"),
      'listeners, number 1, reacts, number 1: must have one of presses, says, hangs up: true',
    ],
    [
      'a reaction that does two things',
      SCENARIO.replace("'2:00' }", "'2:00', reacts: [{ when hears: a beep, says: hello, presses: '1' }] }"),
      'listeners, number 1, reacts, number 1: must have one of',
    ],
    [
      'a list where a mapping belongs',
      SCENARIO.replace(/numbers: .*/, 'numbers: []'),
      'numbers: Invalid input: expected object',
    ],
    [
      'a span that goes backwards',
      `${SCENARIO}crowds: [{ name: A, count: 1, from: '+15550150', calls: '2:00 - 1:00' }]`,
      'crowds, number 1, calls: must be a span',
    ],
    [
      'a number of the station without its plus',
      SCENARIO.replace("'+15550101'", '15550101'),
      "numbers, dj: must be a telephone number such as '+15550123'",
    ],
    [
      'a key that YAML takes for a comment',
      SCENARIO.replace("key: '*' }", 'key: #\n        }'),
      'dj, moves, number 2, key: is empty: put quotes around what begins with #',
    ],
    [
      'a setting that the line could not use',
      `${SCENARIO}settings: { STATION_TIMEZONE: BST }`,
      'settings: STATION_TIMEZONE cannot be used: use an area and a city',
    ],
    [
      'a PIN that the line could not use',
      SCENARIO.replace('  moves:', '  pin: 4829\n  moves:'),
      'settings: DJ_PIN cannot be used: use 6 to 12 digits',
    ],
    [
      'an act that there is not',
      `${SCENARIO}console: { producer: [{ at: '1:00', does: sing }] }`,
      'console, producer, number 1, does: Invalid',
    ],
    [
      'an act of another role',
      `${SCENARIO}console: { producer: [{ at: '1:00', does: take-next }] }`,
      "console: 'take-next' is not for the producer",
    ],
    [
      'an act about nobody',
      `${SCENARIO}console: { producer: [{ at: '1:00', does: drop }] }`,
      'console, producer, number 1: must have a caller or a row',
    ],
    [
      'an act about the line that names a caller',
      `${SCENARIO}console: { producer: [{ at: '1:00', does: last-call, caller: Ana }] }`,
      'console, producer, number 1: must have a caller or a row',
    ],
    [
      'an act about somebody who never calls',
      `${SCENARIO}console: { dj: [{ at: '1:00', does: drop, caller: Zoe }] }`,
      "console: 'drop' is about a listener 'Zoe' who never calls",
    ],
    [
      'an order without a place',
      `${SCENARIO}console: { dj: [{ at: '1:00', does: order, caller: Ana }] }`,
      'console, dj, number 1: is not understood by the console',
    ],
    ['something that is not YAML', 'title: [', 'is not YAML'],
  ])('says in one line what is wrong with %s', (_what, text, message) => {
    const problem = () => parseScenario(text);
    expect(problem).toThrow(message);
    expect(problem).toThrow(/^[^\n]*$/);
  });

  it('draws the people of a crowd within its bounds, the same ones for the same seed', () => {
    const crowd =
      "crowds: [{ name: Fan, count: 3, from: '+15550150', calls: '1:00 - 2:00', patience: '3:00 - 3:00', talks: '0:10 - 0:20' }]";
    const fans = (scenario: ReturnType<typeof parseScenario>) => scenario.listeners.slice(1);
    const drawn = fans(parseScenario(SCENARIO + crowd));
    expect(drawn.map(({ name, from }) => [name, from])).toEqual([
      ['Fan 1', '+15550150'],
      ['Fan 2', '+15550151'],
      ['Fan 3', '+15550152'],
    ]);
    for (const { callsAt, patienceSeconds, talkSeconds } of drawn) {
      expect(callsAt).toBeGreaterThanOrEqual(60);
      expect(callsAt).toBeLessThanOrEqual(120);
      expect(patienceSeconds).toBe(180);
      expect(talkSeconds).toBeGreaterThanOrEqual(10);
      expect(talkSeconds).toBeLessThanOrEqual(20);
    }
    expect(fans(parseScenario(SCENARIO + crowd))).toEqual(drawn);
    const others = parseScenario(SCENARIO + crowd, '2');
    expect(others.listeners[0]?.name).toBe('Ana');
    expect(fans(others)).toHaveLength(3);
    expect(fans(others)).not.toEqual(drawn);
  });

  it('says where it was looked for when there is none', () => {
    expect(() => readScenario('nowhere.yaml')).toThrow('nowhere.yaml cannot be read');
  });
});
