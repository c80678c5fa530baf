import { heardWords } from '../../../src/show/line/heard-words.ts';

const heard = (words: string) => heardWords(words, 160);

/** What a caller says of years, dates, sums and lists is their point, and stays. */
describe('what is no telephone number in speech stays', () => {
  it.each([
    // Years.
    'the harvests of 1976 1995 and 2003 were worse',
    'the harvests of 1976, 1995, and 2003 were worse',
    'the bridge of 2019-2021',
    'the bridge of 2019–2021',
    '1914-1918, 1939-1945 and all that',
    'in 1066 1215 and 1689',
    'it was 2019 2020 2021 all over again',
    'I call 2019 2020 the lost years',
    'the number of deaths in 1976 1995 and 2003',
    'las cosechas de 1976, 1995 y 2003 fueron peores',
    'entre 1936-1939 no hubo nada',
    // Dates.
    'it was on 11 09 2001',
    'on 11-09-2001 I was at home',
    'on 24.12.2023 the lights went out',
    'on 12/25/2023 the lights went out',
    'since 2001-09-11 18:30',
    'born on 7 12 1989',
    'on 14 07 1789 26 08 1789 and later',
    'fue el 26 07 1953 en Santiago',
    'el 15.09.1810, 1810 otra vez',
    'the seasons 2019/20 2020/21 2021/22',
    'on 24/12/2023 18:30 the lights went out',
    'Oh, 1976 1995 and 2003 were worse',
    // Sums.
    'they spent 12 500 000 on a bridge in 2019-2021',
    'they spent 12,500,000 on a bridge',
    'they spent $12,345,678.90 on a bridge',
    'they spent $12345678 on a bridge',
    'they spent £ 1250000 on a bridge',
    'gastaron 12.500.000 en un puente',
    'gastaron 12 345 678 pesos en un puente',
    'we are 9 000 000 here',
    'we are 8000000 here',
    'there are 7 800 000 000 of us',
    'it was 250,000, 300,000 and 450,000',
    'it was 12,500-13,000 a year',
    'between 3000-5000 people came',
    'in 2019 250 000 people came',
    'in 1995, 4500 people came',
    'in 2019, 12 buses and in 2020, 300 trams',
    'somos 1.234.567 en el barrio',
    'vote 1 234 567 votes',
    // Lists: bus lines, numbers drawn, scores, times.
    'buses 10 20 30 40 are late',
    'buses 10, 20, 30, 40 and 50 are late',
    'buses 10 20 30 40 50 60 are late',
    'the buses 38 19 73 12 55 are late',
    'lines 149 243 242 are late',
    'trains 4801 4803 are late',
    'routes number 612 345 678 are late',
    'the 101 102 103 are late',
    'los camiones 10 20 30 40 50 van tarde',
    'las rutas 7 12 38 40 55 van tarde',
    'it was 4 8 15 16 23 42 and I lost',
    'count 1 2 3 4 5 6 7 8 and go',
    'one two three four five six seven all good children',
    'it ran at 10 30 11 30 and never came',
    'it ran at 9:30, 10:30 and 11:30',
    'it ran at 9:30, 10:30, 11:30, 12:30',
    'it costs 19.99 29.99 39.99',
    'it ran at 10.30, 11.30, 12.15 and never came',
    'we lost 6-4 6-3 6-7 4-6 again',
    // Too short to be one.
    'bus 555 at 10 30',
    'in 1984 it was 25 pence',
    'one two three and away',
  ])('%s', (words) => {
    expect(heard(words)).toBe(words);
  });
});

/** Nobody's number is ever read out. */
describe('a telephone number in speech goes', () => {
  it.each([
    ['my number is +1 555 0123 456', '0123'],
    ['call 555-0123', '0123'],
    ['call 555–0123 now', '0123'],
    ['call 555 0123', '0123'],
    ['it is 555.0123', '0123'],
    ['it is 07700 900123', '900123'],
    ['it is 07700, 900, 123', '900'],
    ['it is 020 7946 0018', '0018'],
    ['ring me on (555) 012 3456', '3456'],
    ['call me on 555, 012, 3456 please', '3456'],
    ['call me on 5 5 5 0 1 2 3 please', '0 1 2'],
    ['5, 5, 5, 0, 1, 2, 3', '0, 1'],
    ['five five five zero one two three', 'zero one two'],
    ['it is five five five oh one two three four', 'oh one'],
    ['it is 555 oh one two three', 'oh one'],
    ['it is oh seven seven double oh nine oh one two three', 'seven double'],
    ['it is 5 5 5 oh 1 2 3', 'oh'],
    ['it is 07700 900 double 1 3', '900'],
    ['it is triple 5 0 1 2 3', '0 1'],
    ['it is 555 dash 012 dash 3456', '012'],
    ['es 555 guion 012 guion 3456', '012'],
    ['555/012/3456', '012'],
    ['555… 012… 3456', '012'],
    ['555: 012 3456', '3456'],
    ['5550100123 any time', '5550100123'],
    ['1 800 555 0123', '0123'],
    ['1-800-555-0123', '0123'],
    ['34 612 345 678', '345'],
    ['it is 612 345 678', '345'],
    ['it is 912 34 56 78', '34 56'],
    ['it is 91 234 56 78', '234'],
    ['it is 55 1234 5678', '1234'],
    ['it is 55 12 34 56 78', '34 56'],
    ['it is 55-12-34-56-78', '34-56'],
    ['es el 55, 12, 34, 56, 78', '34, 56'],
    ['es el 06 12 34 56', '34 56'],
    ['mi número es 55 12 34 56', '34 56'],
    ['llámame al 55 12 34 56 por favor', '34 56'],
    ['mi teléfono es el 2019 2020', '2020'],
    ['márquenme al 12 500 000', '500'],
    ['cinco cinco cinco cero uno dos tres', 'cero uno'],
    ['call me on 1995 2019', '2019'],
    ['my number is 10 20 30 40', '30'],
    ['text me at 11 09 2001', '2001'],
    ['my phone number is 800 555 000', '555'],
    ['555 012 2019 is mine', '2019'],
    ['555 2019 is mine', '2019'],
    ['11 2019 2020 is mine', '2020'],
    ['1 212 555 3456 is mine', '3456'],
    ['in 1976 call 555 012 3456', '3456'],
    ['555 012 3456, 555 012 9999', '9999'],
    ['it is 1800 555 012', '555'],
    ['bus 38, 555 012 3456', '3456'],
    ['+442079460018', '2079460018'],
    ['+44 20 7946 0018', '7946'],
    ['+52 (55) 1234-5678', '1234'],
    ['+1 976 199 5200', '5200'],
    ['call me about the buses on 55 12 34 56 78', '34 56'],
    ['my line is 612 345 678', '345'],
    ['the line 612 345 678 is mine', '345'],
  ])('%s', (words, figures) => {
    expect(heard(words)).not.toContain(figures);
  });

  it('leaves the words around it, and a year elsewhere', () => {
    expect(heard('in 1976 and 1995 it rained, call me on 555, 012, 3456 please')).toBe(
      'in 1976 and 1995 it rained, call me on please',
    );
    expect(heard('call (555) 012 3456 about the 38')).toBe('call about the 38');
  });
});
