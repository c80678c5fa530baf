/** `m:ss`, or `h:mm:ss` from an hour on. */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const minutes = Math.floor(seconds / 60) % 60;
  const hours = Math.floor(seconds / 3600);
  const tail = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
}

/** The time of day where the reader is, `hh:mm:ss`. */
export function timeOfDay(at: number): string {
  return new Date(at).toLocaleTimeString('en', { hourCycle: 'h23' });
}
