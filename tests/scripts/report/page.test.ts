import type { Report } from '../../../scripts/report/report-model.ts';
import type { ShowRecords } from '../../../scripts/report/show-records.ts';
import { drawnReports, reportOf } from '../../support/drawn-report.ts';
import { closedShow } from '../../support/shows.ts';
import { simulatedShow } from '../../support/simulated-show.ts';

const small = simulatedShow({ callers: 5, lastsMinutes: 10, talkSeconds: 60 });

/** What strangers may have said for a name or a point. */
const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</title></text></svg></style><script>alert(1)</script>',
  "' onload='alert(1)",
  ']]><!--',
];

function withWords(report: Report, words: readonly string[]): Report {
  const calls = report.calls.map((call, index) => ({
    ...call,
    name: words[index % words.length] ?? null,
    point: words[(index + 1) % words.length] ?? null,
  }));
  return { ...report, calls, stationName: words[2] ?? '', notes: [...words] };
}

const nothing: ShowRecords = {
  facts: [],
  receipts: [],
  messages: [],
  apologyKeys: [],
  show: { kind: 'show', show: { ...closedShow, closedAt: null } },
};
const reports = {
  small: reportOf(small),
  hostile: withWords(reportOf(small), hostile),
  empty: reportOf(nothing),
  crowd: reportOf(simulatedShow({ callers: 5000, lastsMinutes: 60, talkSeconds: 60 })),
  one: reportOf({ ...small, facts: small.facts.slice(0, 2) }),
  begun: reportOf({ ...small, facts: small.facts.slice(0, 1) }),
};

describe('the page of a report', () => {
  const pages = new Map<string, string>();
  const pageOf = (name: keyof typeof reports) => pages.get(name) ?? '';

  beforeAll(() => {
    const drawn = drawnReports(Object.values(reports));
    for (const [index, name] of Object.keys(reports).entries()) pages.set(name, drawn[index] ?? '');
  });

  it('needs nothing from anywhere: no script, no style, no picture, no letters', () => {
    const html = pageOf('small');
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).not.toMatch(/<(script|link|img|iframe|object|embed|base|form)\b/i);
    expect(html).not.toMatch(/\bsrc=|@import|\burl\((?!#)|\son[a-z]+=/i);
    expect(html).toContain("default-src 'none'");
    for (const [, address = ''] of html.matchAll(/href="([^"]*)"/g))
      expect(address).toMatch(
        /^(#source-|https:\/\/(docs\.aws\.amazon\.com|docs\.asterisk\.org|www\.twilio\.com)\/)/,
      );
  });

  it('has a text for every picture, and the numbers behind it', () => {
    const html = pageOf('small');
    const drawings = [...html.matchAll(/<svg[^>]*role="img"[^>]*>/g)].map(([svg]) => svg);
    expect(drawings).toHaveLength(8);
    for (const svg of drawings) {
      const [, ids = ''] = /aria-labelledby="([^"]*)"/.exec(svg) ?? [];
      for (const id of ids.split(' '))
        expect(html).toMatch(new RegExp(`<(title|desc) id="${id}">[^<]{10,}</`));
    }
    expect(html.match(/The numbers behind the picture/g)).toHaveLength(4);
  });

  it('shows what strangers said as text, whatever it is', () => {
    const html = pageOf('hostile');
    expect(html).not.toMatch(/<(script|img)\b/i);
    expect(html).not.toMatch(/<[^>]*\son[a-z]+\s*=/i);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html.match(/<\/(title|style|body|html)>/g)?.filter((tag) => tag !== '</title>')).toHaveLength(3);
  });

  it('names nobody by a whole number', () => {
    const html = pageOf('small');
    expect(html).toContain('+1•••0003');
    expect(html).not.toMatch(/1?5550003/);
  });

  it('has no pictures of a show in which nobody called, and says so', () => {
    const html = pageOf('empty');
    expect(html).toContain('Nobody called');
    expect(html).not.toContain('role="img"');
    expect(html).not.toMatch(/NaN|undefined|Infinity|null</);
  });

  it('groups 5,000 callers, says so, and stays below two megabytes', () => {
    const html = pageOf('crowd');
    expect(Buffer.byteLength(html)).toBeLessThan(2_000_000);
    expect(html).toContain('A bar for each of 5,000 callers would be no picture');
    expect(html).not.toMatch(/NaN|undefined|Infinity|null</);
    expect(html.match(/<tr>/g)?.length).toBeGreaterThan(5000);
  });

  it('draws a show of one caller, and one that has only just begun', () => {
    for (const html of [pageOf('one'), pageOf('begun')]) {
      expect(html).toContain('role="img"');
      expect(html).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
});
