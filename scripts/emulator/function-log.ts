/** What twilio-run says as it starts: every URL, under an address that nobody here needs. */
const OF_TWILIO_RUN = /^(Functions|Assets|No (functions|assets) found|http:\/\/localhost:0\/\S*)$/;

/** Tells what functions print, without the list of URLs that comes before the first of it. */
export function functionLog(tell: (line: string) => void): (line: string) => void {
  let isStarting = true;
  return (line) => {
    isStarting &&= OF_TWILIO_RUN.test(line.trim());
    if (!isStarting) tell(`  function: ${line}`);
  };
}
