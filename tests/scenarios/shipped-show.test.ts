import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { costLines, costsOfShow } from '../../scripts/costs/cost-lines.ts';
import { readPrices } from '../../scripts/costs/prices.ts';
import { usageOfRehearsal } from '../../scripts/costs/usage-of-rehearsal.ts';
import { summaryLines } from '../../scripts/rehearsal/summary.ts';
import { Timeline } from '../../scripts/rehearsal/timeline.ts';
import { type RehearsedShow, rehearse, SHOW_TIMEOUT_MS } from '../support/shipped-show.ts';

describe('the shipped show', () => {
  let rehearsed: RehearsedShow;
  const call = (name: string) => rehearsed.calls.find((candidate) => candidate.name.startsWith(name));
  const texts = (number: string) =>
    rehearsed.show.events.flatMap((event) =>
      event.type === 'message' && event.to === number ? [event] : [],
    );

  beforeAll(async () => {
    rehearsed = await rehearse('friday-night', { switches: {} });
  }, SHOW_TIMEOUT_MS);

  it('breaks no invariant', () => {
    expect(rehearsed.broken).toEqual([]);
  });

  it('has at least 25 listeners, and every one of them is in exactly one of the sums', () => {
    const { offered, aired, gaveUp, refused, closedOut, waitedTooLong, messageInstead } = rehearsed.summary;
    expect(offered).toBeGreaterThanOrEqual(25);
    expect(aired + gaveUp + refused + closedOut + waitedTooLong + messageInstead).toBe(offered);
  });

  it('turns callers away from a full line, texts them once, and takes one of them later', () => {
    expect(call('Kim')?.fate).toBe('refused');
    expect(call('Kim again')?.fate).toBe('aired');
    expect(texts('+15550121')).toHaveLength(1);
  });

  it('never texts a withheld number, and takes no for an answer from a landline', () => {
    expect(call('Dan')?.fate).toBe('aired');
    expect(texts('anonymous')).toEqual([]);
    expect(texts('+266696687')).toEqual([]);
    expect(texts('+15550120')).toMatchObject([{ errorCode: 21635 }]);
  });

  it('lets a caller hang up in line, during the notice and during the welcome', () => {
    expect(call('Eve')?.fate).toBe('gave up');
    expect(call('Gus')).toMatchObject({ fate: 'gave up' });
    expect(call('Gus')?.spells).toMatchObject([{ out: 'taken', onAir: undefined }]);
    expect(call('Zoe')).toMatchObject({ fate: 'gave up', spells: [] });
  });

  it('goes on after the DJ was cut off', () => {
    expect(call('Pia')?.fate).toBe('aired');
    expect(call('Quinn')?.fate).toBe('aired');
    expect(call('Quinn')?.waitSeconds).toBeGreaterThan(60);
  });

  it('says goodbye to everybody who waits at the end, one who came in during the close-out included', () => {
    for (const name of ['Eli', 'Flo', 'Gil', 'Hal']) expect(call(name)?.fate).toBe('closed out');
    expect(call('Dee')?.fate).toBe('aired');
    expect(call('Ida')?.fate).toBe('refused');
  });

  it('plays nobody the same track twice running, unless they were on the air in between', () => {
    for (const { callSid } of rehearsed.calls) {
      const heard = rehearsed.show.events.flatMap((event) => {
        if (!('callSid' in event) || event.callSid !== callSid) return [];
        if (event.type === 'bridge') return ['on the air'];
        return event.type === 'heard' && event.kind === 'play' ? [event.text] : [];
      });
      const tracks = heard.filter((what, index) => what !== 'on the air' && what === heard[index - 1]);
      expect(tracks).toEqual([]);
    }
  });

  it('is the one that the README shows, line by line', () => {
    const { show, summary } = rehearsed;
    const timeline = new Timeline(show.scenario);
    // Which of two functions reads the show first that run at the same instant is the machine's choice.
    const settled = (line: string) =>
      line.replace(/REST calls \d+$/, 'REST calls').replace(/\d+ × sync call, \d+ ×/, 'sync call,');
    const costs = costsOfShow({ usage: usageOfRehearsal(show), onAir: summary.aired }, readPrices());
    const printed = [
      ...show.events.flatMap((event) => timeline.describe(event) ?? []),
      ...show.closeOuts.flatMap(({ lines }) => lines.map((line) => `  ${line}`)),
      ...summaryLines(summary),
      ...costLines(costs),
    ].map(settled);
    const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
    const excerpt = /\nFriday Night Open Line, .*\n([\s\S]*?)\nevery invariant holds/.exec(readme)?.[1] ?? '';
    const shown = excerpt
      .split('\n')
      .filter((line) => line !== '' && line !== '...' && line !== 'npm run close-out');
    let from = 0;
    const untrue = shown.filter((line) => {
      const at = printed.indexOf(settled(line), from);
      if (at >= 0) from = at + 1;
      return at < 0;
    });
    expect(shown.length).toBeGreaterThan(20);
    expect(untrue).toEqual([]);
  });
});
