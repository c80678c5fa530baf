/** One kind of request to a voice doorway, as it is measured. */
export interface DoorwayCase {
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Whether answering takes REST: then there is no goal beside the floor, which makes none. */
  readonly rest: boolean;
}

/** Answers a constant: what a request to this runtime costs at the least. */
export const FLOOR_PATH = '/floor';

const QUEUE = { QueueSid: `QU${'1'.repeat(32)}`, QueueTime: '200' };

export const DOORWAY_CASES: readonly DoorwayCase[] = [
  // The show is read once in ten seconds; in between, this is an answer without REST.
  { path: '/enqueue', parameters: {}, rest: false },
  {
    path: '/wait-loop',
    parameters: {
      ...QUEUE,
      QueuePosition: '3',
      CurrentQueueSize: '7',
      AvgQueueTime: '90',
      MaxQueueSize: '100',
    },
    rest: false,
  },
  { path: '/close-out', parameters: {}, rest: false },
  { path: '/dj-dial', parameters: { From: '+15550190' }, rest: false },
  { path: '/dequeue-action', parameters: { ...QUEUE, QueueResult: 'redirected' }, rest: false },
  { path: '/dequeue-action?show=bench', parameters: { ...QUEUE, QueueResult: 'hangup' }, rest: true },
  {
    path: '/connect-notice?show=bench',
    parameters: { ...QUEUE, DequeingCallSid: `CA${'2'.repeat(32)}` },
    rest: true,
  },
  { path: '/dj-next', parameters: { From: '+15550190' }, rest: true },
  { path: '/dj-pin', parameters: { Digits: '482915' }, rest: true },
  { path: '/call-ended', parameters: { CallStatus: 'completed', CallDuration: '60' }, rest: true },
];

let lastCall = 0;

/** The form of one request: a call and a caller of its own each time, so that nothing repeats what came before. */
export function formOf({ parameters }: DoorwayCase): string {
  lastCall += 1;
  return new URLSearchParams({
    CallSid: `CA${String(lastCall).padStart(32, '0')}`,
    From: `+1555${String(lastCall).padStart(7, '0')}`,
    To: '+15550100',
    CallStatus: 'in-progress',
    ...parameters,
  }).toString();
}
