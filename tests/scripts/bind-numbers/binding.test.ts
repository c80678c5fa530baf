import { PassThrough } from 'node:stream';
import { keptBinding } from '../../../scripts/bind-numbers/bind.ts';
import { bindingChange, bindingLines } from '../../../scripts/bind-numbers/binding-change.ts';
import { confirm } from '../../../scripts/bind-numbers/confirm.ts';
import { wantedBinding } from '../../../scripts/bind-numbers/wanted-binding.ts';

const DEV = wantedBinding('listeners', 'https://radio-1234-dev.twil.io');
const STAGING = wantedBinding('listeners', 'https://radio-1234-staging.twil.io');
const FOUND = {
  ...DEV,
  voiceUrl: 'https://name:word@example.com/voice',
  trunkSid: 'TK1',
  voiceFallbackUrl: '',
};

describe('what is changed of a number', () => {
  it('is what differs, and nothing else', () => {
    expect(bindingChange(FOUND, DEV)).toEqual({
      voiceUrl: DEV.voiceUrl,
      voiceFallbackUrl: DEV.voiceFallbackUrl,
      trunkSid: '',
    });
    expect(bindingChange(DEV, DEV)).toEqual({});
  });

  it('is shown before and after, without the password of somebody else', () => {
    const lines = bindingLines(FOUND, DEV);
    expect(lines).toHaveLength(7);
    expect(lines[0]).toBe(
      '  VoiceUrl              https://(secret)@example.com/voice  ->  https://radio-1234-dev.twil.io/enqueue',
    );
    expect(lines[1]).toBe('  VoiceMethod           POST  (as it is)');
    expect(lines[6]).toBe('  TrunkSid              TK1  ->  (none)');
  });
});

describe('what is kept for an undo', () => {
  it('is what was found, and stays so when the line binds again or to another environment', () => {
    const first = keptBinding(undefined, FOUND, DEV);
    expect(first).toEqual({ found: FOUND, bound: DEV });
    expect(keptBinding(first, DEV, STAGING)).toEqual({ found: FOUND, bound: STAGING });
    expect(keptBinding(first, FOUND, DEV)).toEqual(first);
  });

  it('is what somebody else has set in between', () => {
    const others = { ...DEV, voiceUrl: 'https://example.com/new' };
    expect(keptBinding({ found: FOUND, bound: DEV }, others, STAGING)).toEqual({
      found: others,
      bound: STAGING,
    });
  });
});

describe('a question before something is taken away', () => {
  function asking(isAgreed = false) {
    const input = Object.assign(new PassThrough(), { isTTY: true });
    return { input, output: new PassThrough(), isAgreed };
  }

  it.each(['y\n', 'Yes\n'])('takes %j for a yes', async (answer) => {
    const { input, ...rest } = asking();
    input.write(answer);
    await expect(confirm({ input, ...rest }, 'Take them?')).resolves.toBeUndefined();
    expect(rest.output.read()?.toString()).toContain('Take them? (y/N)');
  });

  it.each(['n\n', '\n', 'yesterday\n'])('takes %j for a no', async (answer) => {
    const { input, ...rest } = asking();
    input.write(answer);
    await expect(confirm({ input, ...rest }, 'Take them?')).rejects.toThrow('nothing has been changed');
  });

  it('takes a closed terminal for a no', async () => {
    const { input, ...rest } = asking();
    input.end();
    await expect(confirm({ input, ...rest }, 'Take them?')).rejects.toThrow('nothing has been changed');
  });

  it('is not asked where nobody can answer, nor where it is answered', async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    await expect(confirm({ input, output, isAgreed: false }, 'Take them?')).rejects.toThrow(/add --yes/);
    await expect(confirm({ input, output, isAgreed: true }, 'Take them?')).resolves.toBeUndefined();
    expect(output.read()).toBeNull();
  });
});
