import { csvOf, reportCsv } from '../../../scripts/report/csv.ts';
import { reportOf } from '../../support/drawn-report.ts';
import { simulatedShow } from '../../support/simulated-show.ts';

describe('the calls as CSV', () => {
  it.each([
    ['plain', 'plain'],
    ['a, b', '"a, b"'],
    ['say "hello"', '"say ""hello"""'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['two\nlines', '"two\nlines"'],
    ['two\rlines', '"two\rlines"'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =HYPERLINK("http://x","y")', '"\'  =HYPERLINK(""http://x"",""y"")"'],
    ['\t=1', "'\t=1"],
    ['＝1+1', "'＝1+1"],
    ['=1,2', '"\'=1,2"'],
    ['Zoë, Lyon', '"Zoë, Lyon"'],
    ['', ''],
    [null, ''],
    [-3, '-3'],
  ])('have %j as %j', (cell, expected) => {
    expect(csvOf([['call', cell]])).toBe(`call,${expected}\r\n`);
  });

  it('have a line for each, with as many fields as the head', () => {
    const lines = reportCsv(reportOf(simulatedShow({ callers: 5, lastsMinutes: 10, talkSeconds: 60 }))).split(
      '\r\n',
    );
    expect(lines).toHaveLength(7);
    expect(lines.at(-1)).toBe('');
    const [head = '', first = ''] = lines;
    expect(first.split(',')).toHaveLength(head.split(',').length);
    expect(head).toMatch(/^call_sid,caller,name,point,became,called_at,/);
    expect(first).toMatch(/^CA0{32},1•••0000,,,on the air,2026-03-06T20:00:\d\d\.\d{3}Z,/);
  });
});
