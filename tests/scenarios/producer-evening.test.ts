import { outcomeWords } from '../../scripts/report/outcomes.ts';
import { rehearsedRecords } from '../../scripts/report/rehearsed-records.ts';
import type { ReportCall } from '../../scripts/report/report-call.ts';
import type { Report } from '../../scripts/report/report-model.ts';
import type { ActName } from '../../src/show/console/act.ts';
import { reportOf } from '../support/drawn-report.ts';
import { type RehearsedShow, rehearse, SHOW_TIMEOUT_MS } from '../support/shipped-show.ts';

describe("the producer's evening", () => {
  let rehearsed: RehearsedShow;
  let report: Report;
  beforeAll(async () => {
    rehearsed = await rehearse('producer-evening', { switches: {}, inProcess: true });
    report = reportOf(rehearsedRecords(rehearsed.show.emulator, 'radio-callin'));
  }, SHOW_TIMEOUT_MS);

  const nameOf = (callSid: string | undefined) =>
    rehearsed.calls.find((call) => call.callSid === callSid)?.name ?? 'nobody';
  /** About whom an act was answered as done. */
  const doneFor = (asked: ActName) =>
    rehearsed.show.events.flatMap((event) =>
      event.type === 'console' && event.asked === asked && event.status === 200
        ? [nameOf(event.callSid)]
        : [],
    );
  const onTheAir = () =>
    rehearsed.show.events.flatMap((event) =>
      event.type === 'bridge' && event.change === 'joined' ? [nameOf(event.callSid)] : [],
    );
  const inReport = (is: (call: ReportCall) => boolean) =>
    report.calls.filter(is).map(({ callSid }) => nameOf(callSid));

  it('breaks no invariant', () => {
    expect(rehearsed.broken).toEqual([]);
  });

  it('airs callers as the producer and the DJ want it', () => {
    const [first, ...others] = onTheAir();
    expect(first).toBe('Ana');
    expect(others).toEqual(['Cleo', 'Dan', 'Gus', 'Fay', 'Eve', 'Mia', 'Lou', 'Ben', 'Ned', 'Pia']);
  });

  it('is reported in the order in which the telephones were connected', () => {
    const airings = report.calls.flatMap(({ callSid, airings }) =>
      airings.map(({ from }) => ({ name: nameOf(callSid), from })),
    );
    const names = airings.sort((one, other) => one.from - other.from).map(({ name }) => name);
    // Somebody who is put back before they are heard was taken twice, and heard once.
    expect(names.filter((name, index) => name !== names[index - 1])).toEqual(onTheAir());
    expect(report.figures.counts.onAir).toBe(new Set(onTheAir()).size);
  });

  it('is reported with whoever came first by order or by choice, as the acts and the keys had it', () => {
    const chosen = inReport(({ requeues }) => requeues.some(({ why }) => why === 'chosen'));
    const acts = [...doneFor('order'), ...doneFor('take-this')].filter((name) => name !== 'Hal');
    expect(chosen.sort()).toEqual([...new Set(acts)].sort());
    expect(report.figures.requeues.chosen).toBe(chosen.length);
    expect(inReport(({ airings }) => airings.some(({ why }) => why === 'put-back'))).toEqual(
      doneFor('put-back'),
    );
    expect(inReport(({ requeues }) => requeues.some(({ why }) => why === 'to-the-end'))).toEqual(
      doneFor('to-the-end'),
    );
  });

  it.each([
    ['dropped', 'drop', []],
    ['message-instead', 'message-instead', []],
    ['blocked', 'block', ['Jon again']],
  ] as const)('is reported with whoever was %s', (outcome, act, andThen) => {
    expect(doneFor(act)).toHaveLength(1);
    expect(inReport((call) => call.outcome === outcome)).toEqual([...doneFor(act), ...andThen]);
  });

  it('is reported with what became of all others, in sums that agree with the telephones', () => {
    const { calls, summary } = rehearsed;
    const withFate = (fate: string) => calls.filter((call) => call.fate === fate).map(({ name }) => name);
    expect(inReport(({ outcome }) => outcome === 'closed-out')).toEqual(withFate('closed out'));
    expect(inReport(({ outcome }) => outcome === 'gave-up')).toEqual(withFate('gave up'));
    expect(inReport(({ outcome }) => outcome === 'refused')).toEqual(withFate('refused'));
    const { inLine: _inLine, gaveUpInLine: _gaveUpInLine, offered, ...counts } = report.figures.counts;
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(offered);
    expect({ offered, dropped: counts.dropped, blocked: counts.blocked }).toEqual({
      offered: summary.offered,
      dropped: summary.dropped,
      blocked: summary.keptOut,
    });
    expect(report.notes).toEqual([]);
  });

  it('is reported with the names that were typed, the waits that there were, and a word for each end', () => {
    expect(inReport(({ name }) => name === 'Dan, Hull')).toEqual(['Dan']);
    expect(inReport((call) => outcomeWords(call) === 'dropped')).toEqual(doneFor('drop'));
    // Of whoever hangs up in line, the wait counts from the welcome on.
    const inLine = rehearsed.calls.filter(
      ({ waitSeconds, fate }) => waitSeconds !== undefined && fate !== 'gave up',
    );
    const reported = new Map(report.calls.map(({ callSid, waitSeconds }) => [callSid, waitSeconds]));
    const wrong = inLine.filter(
      ({ callSid, waitSeconds = 0 }) => Math.abs((reported.get(callSid) ?? -99) - waitSeconds) > 2,
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('refuses to drop whoever is locked', () => {
    const refused = rehearsed.show.events.flatMap((event) =>
      event.type === 'console' && event.status !== 200
        ? [[event.asked, nameOf(event.callSid), event.code]]
        : [],
    );
    expect(refused).toEqual([['drop', 'Lou', 'locked']]);
  });

  it('plays what the DJ has said to all who wait', () => {
    const said = rehearsed.show.events.filter(
      (event) => event.type === 'heard' && event.kind === 'play' && event.text.includes('/message-audio'),
    );
    const callers = said.flatMap((event) => ('callSid' in event ? [nameOf(event.callSid)] : []));
    expect(callers).toEqual(expect.arrayContaining(['Ben', 'Eve', 'Fay', 'Gus', 'Lou', 'Mia']));
  });
});
