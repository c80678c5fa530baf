import type { Figures } from '../figures/figures.ts';
import type { Spread } from '../figures/spread.ts';
import { shownCount, shownDuration, shownShare } from '../shown.ts';
import { countRows } from './count-rows.ts';
import type { FigureGroup, FigureRow } from './figure-row.ts';

/** Every figure of the report, in the order in which they are read. */
export function figureGroups(figures: Figures): FigureGroup[] {
  return [
    { title: 'What became of the calls', rows: countRows(figures) },
    { title: 'Waiting', rows: [...waitRows(figures), abandonmentRow(figures)] },
    { title: 'Service level', rows: serviceRows(figures) },
    { title: 'On the air', rows: airRows(figures) },
    { title: 'Estimates', rows: estimateRows(figures) },
  ];
}

function waitRows({ waits }: Figures): FigureRow[] {
  return [
    waitRow(
      'Wait, everybody',
      waits.inLine,
      'From joining the line to leaving it for the first time, of all who were in it; whoever was dropped and called again has waited since the first call. Median and p90, here and below, are values that really occurred (nearest rank).',
      'Maximum queued time, for the longest',
    ),
    waitRow(
      'Wait, on the air',
      waits.onAir,
      'The same, of those who got on the air.',
      'Average queue answer time, for the mean',
    ),
    waitRow(
      'Wait, gave up',
      waits.gaveUp,
      'The same, of those who hung up in line.',
      'Average queue abandon time, for the mean',
    ),
  ];
}

function waitRow(name: string, spread: Spread | null, definition: string, called: string): FigureRow {
  return {
    name,
    value: spreadWords(spread),
    definition,
    agreesWith: [['connect', called]],
  };
}

function spreadWords(spread: Spread | null): string {
  if (spread === null) return '–';
  const { mean, median, p90, longest } = spread;
  return `mean ${shownDuration(mean)} · median ${shownDuration(median)} · p90 ${shownDuration(p90)} · longest ${shownDuration(longest)}`;
}

function abandonmentRow({ abandonment }: Figures): FigureRow {
  const definition =
    'Callers who hung up in line, of all who were in line. Whoever left for a message is not counted as given up.';
  return {
    name: 'Abandonment',
    value: shownShare(abandonment),
    definition,
    agreesWith: [['connect', 'Abandonment rate']],
  };
}

function serviceRows({ serviceLevel: level }: Figures): FigureRow[] {
  const seconds = `${level.withinSeconds} seconds`;
  return [
    {
      name: 'Of those on the air',
      value: shownShare(level.ofAnswered),
      definition: `On the air within ${seconds} (APOLOGY_AFTER_SECONDS), of all who got on the air. Whoever gave up is left out.`,
      agreesWith: [['asterisk', 'ServiceLevelPerf']],
    },
    {
      name: 'Of all in line',
      value: shownShare(level.ofInLine),
      definition: `On the air within ${seconds}, of all who were in line. Whoever gave up counts against it, however soon.`,
      agreesWith: [['connect', 'Contacts answered in X seconds, of Contacts queued']],
    },
    {
      name: 'Out of the line in time',
      value: shownShare(level.removedOfInLine),
      definition: `Out of the line within ${seconds} by going on the air, giving up or choosing a message, of all who were in line. Short give-ups count for it.`,
      agreesWith: [['connect', 'Service level']],
    },
    {
      name: 'With short give-ups',
      value: shownShare(level.withShortAbandons),
      definition: `On the air or given up within ${seconds}, of all who did either.`,
      agreesWith: [['asterisk', 'ServiceLevelPerf2']],
    },
  ];
}

function airRows({ talkTime, deadAir }: Figures): FigureRow[] {
  const talks =
    talkTime === null ? '–' : `${spreadWords(talkTime)} · in all ${shownDuration(talkTime.total)}`;
  const silences =
    deadAir === null
      ? '–'
      : `longest ${shownDuration(deadAir.longestSeconds)} · in all ${shownDuration(deadAir.totalSeconds)} · ${deadAir.times} times`;
  return [
    {
      name: 'Talk time',
      value: talks,
      definition:
        'From the pick-up to the parting, of each call on the air, all its times together; the six seconds of the notice before each are in it.',
      agreesWith: [
        ['connect', 'Agent interaction time'],
        ['asterisk', 'TalkTime'],
      ],
    },
    {
      name: 'Dead air',
      value: silences,
      definition:
        'From a parting to the first word of the next caller, as far as somebody was waiting. The line does not hear the programme: a song or the DJ’s own words in between are in it too.',
      agreesWith: [['here', '']],
    },
  ];
}

function estimateRows({ estimateError: error }: Figures): FigureRow[] {
  const value =
    error === null
      ? '–'
      : `median ${shownDuration(error.medianSeconds)} · p90 ${shownDuration(error.p90Seconds)} · ${shownCount(error.count)} callers`;
  return [
    {
      name: 'Wrong by',
      value,
      definition:
        'How far the estimate of the wait, as it was when the caller joined, was from the wait itself, too long and too short alike; of all who were picked up. Estimate: callers ahead × the pace of the show, less what has passed of the call on the air. It is computed afterwards, from the records, as callers hear it, but not rounded to a range.',
      agreesWith: [['here', '']],
    },
  ];
}
