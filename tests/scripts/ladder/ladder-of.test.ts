import { ladderOf } from '../../../scripts/ladder/ladder-of.ts';

const CALL = `CA${'1'.repeat(32)}`;
const at = (second: number) => new Date(Date.UTC(2026, 2, 6, 20, 0, second)).toISOString();

describe('the ladder of a call', () => {
  it('tells who asked what, what was answered and what was heard, and of no other call', () => {
    const lines = ladderOf(
      [
        {
          at: at(5),
          from: 'twilio',
          to: 'line.twil.io',
          method: 'POST',
          url: 'https://line.twil.io/enqueue',
          status: 200,
          requestBody: `CallSid=${CALL}&CallStatus=ringing`,
          responseBody: '<Response><Say>Welcome.</Say><Enqueue action="/left">line</Enqueue></Response>',
        },
        {
          at: at(6),
          from: 'twilio',
          to: 'line.twil.io',
          method: 'POST',
          url: 'https://line.twil.io/enqueue',
          status: 200,
          requestBody: `CallSid=CA${'2'.repeat(32)}`,
          responseBody: '<Response><Say>Somebody else.</Say></Response>',
        },
        {
          at: at(71),
          from: 'app',
          to: 'sync.twilio.com',
          method: 'POST',
          url: 'https://sync.twilio.com/v1/Services/default/Maps/calls/Items',
          status: 409,
          requestBody: `Key=${CALL}.left`,
          responseBody: '{"code":54208}',
        },
      ],
      CALL,
    );
    expect(lines).toEqual([
      '  0:00.0  twilio                             ──▶ line.twil.io',
      '         POST /enqueue  CallStatus=ringing',
      '         ◀── 200 says "Welcome."; Enqueue line then /left',
      '  1:06.0  app                                ──▶ sync.twilio.com',
      '         POST /v1/Services/default/Maps/calls/Items',
      '         ◀── 409 {"code":54208}',
    ]);
  });

  it('is empty for a call that is not in the record', () => {
    expect(ladderOf([], CALL)).toEqual([]);
  });
});
