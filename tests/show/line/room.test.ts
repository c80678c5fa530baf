import {
  askForRoom,
  lookAtRoom,
  mostWhoAsk,
  parseRoomWanted,
  type RoomWanted,
} from '../../../src/show/line/room.ts';
import { roomText, segmentsOf, type TextWish } from '../../../src/show/message/texts.ts';
import { type PhoneNumber, parsePhoneNumber } from '../../../src/show/phone-number.ts';

const number = (text: string) => parsePhoneNumber(text) as PhoneNumber;
const wishOf = (to: string): TextWish => ({
  ...{ to: number(to), from: number('+15550100'), at: '2026-03-06T20:10:00.000Z' },
});
const [ana, ben] = [wishOf('+15550131'), wishOf('+15550132')];
const show = '20260306T200000Z';
const nobody: RoomWanted = { show, asked: [], freeSince: null };
const both: RoomWanted = { show, asked: [ana, ben], freeSince: '2026-03-06T20:20:00.000Z' };
const at = (time: string) => new Date(`2026-03-06T${time}.000Z`);

describe('who wants room', () => {
  it.each<[string, unknown, RoomWanted]>([
    ['as it was written', JSON.parse(JSON.stringify(both)), both],
    ['as nobody where nothing is stored', undefined, nobody],
    ['as nobody of another show', { ...both, show: '20260305T200000Z' }, nobody],
    ['as nobody where it is nonsense', { show, asked: 'Ana', freeSince: 'soon' }, nobody],
    ['without what is no wish', { ...both, asked: [ana, { to: 'Ben' }] }, { ...both, asked: [ana] }],
  ])('is read %s', (_, content, wanted) => {
    expect(parseRoomWanted(content, show)).toEqual(wanted);
  });

  it('asks once, in the order in which they ask, up to as many as a show has time for', () => {
    const asked = askForRoom(askForRoom(nobody, ana) ?? nobody, ben);
    expect(asked).toEqual({ ...both, freeSince: null });
    expect(askForRoom(both, ben)?.asked).toEqual([ana, ben]);
    const many = Array.from({ length: mostWhoAsk }, (_, n) => wishOf(`+1555${20_000 + n}`));
    expect(askForRoom({ ...nobody, asked: many }, ana)).toBeUndefined();
    expect(askForRoom({ ...nobody, asked: many.slice(1) }, ana)?.asked).toHaveLength(mostWhoAsk);
  });

  it.each<[string, RoomWanted, boolean, string, ReturnType<typeof lookAtRoom>]>([
    ['waits while the line is full', { ...both, freeSince: null }, false, '20:30:00', undefined],
    [
      'begins to count when a place is free',
      { ...both, freeSince: null },
      true,
      '20:30:00',
      { wanted: { ...both, freeSince: '2026-03-06T20:30:00.000Z' }, due: undefined },
    ],
    [
      'counts anew when it was taken meanwhile',
      both,
      false,
      '20:20:50',
      { wanted: { ...both, freeSince: null }, due: undefined },
    ],
    ['waits for a minute', both, true, '20:20:59', undefined],
    [
      'is the first who asked, alone, after that',
      both,
      true,
      '20:21:00',
      { wanted: { show, asked: [ben], freeSince: '2026-03-06T20:21:00.000Z' }, due: ana },
    ],
    ['is nobody when nobody asks', { ...both, asked: [] }, true, '20:30:00', undefined],
  ])('%s', (_, wanted, isFree, time, look) => {
    expect(lookAtRoom(wanted, { isFree, now: at(time) })).toEqual(look);
  });

  it.each(['en-US', 'es-MX'] as const)(
    'is texted in one segment, however long the name of the station: %s',
    (language) => {
      expect(segmentsOf(roomText({ language, stationName: 'x'.repeat(60) }))).toBe(1);
    },
  );
});
