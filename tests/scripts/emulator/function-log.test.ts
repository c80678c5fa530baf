import { functionLog } from '../../../scripts/emulator/function-log.ts';

function told(lines: readonly string[]): string[] {
  const heard: string[] = [];
  const log = functionLog((line) => heard.push(line));
  for (const line of lines) log(line);
  return heard;
}

describe('what functions print', () => {
  it('is told without the list of URLs that twilio-run begins with', () => {
    const list = ['Functions', '  http://localhost:0/enqueue', 'Assets', 'No assets found'];
    expect(told([...list, 'a caller has come'])).toEqual(['  function: a caller has come']);
  });

  it('is told as it is from the first line of their own on', () => {
    expect(told(['Functions', 'asked', 'Functions'])).toEqual(['  function: asked', '  function: Functions']);
  });
});
