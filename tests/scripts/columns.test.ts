import { inColumns } from '../../scripts/columns.ts';

describe('rows in columns', () => {
  it('stand below each other, with no blanks at their ends, however long a line gets', () => {
    const long = 'word '.repeat(60).trimEnd();
    expect(
      inColumns(
        [
          ['ok', '3', long],
          ['warning', '12', ''],
        ],
        { indent: 2, right: [1] },
      ),
    ).toEqual([`  ok        3  ${long}`, '  warning  12']);
  });

  it('keep the lines of a cell in its column', () => {
    expect(inColumns([['waiting', 'two\n1  Ana']])).toEqual(['waiting  two', '         1  Ana']);
  });

  it('stand right beside signs that are two wide', () => {
    expect(
      inColumns([
        ['名', 'one'],
        ['Ana', 'two'],
      ]),
    ).toEqual(['名   one', 'Ana  two']);
  });

  it('are none where there are none', () => {
    expect(inColumns([])).toEqual([]);
  });
});
