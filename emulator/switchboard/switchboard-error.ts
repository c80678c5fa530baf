/** What a request asks of the switchboard is wrong; the message says how. */
export class SwitchboardError extends Error {
  override readonly name = 'SwitchboardError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
