import type { AccountContext } from '../account-context.ts';
import { badRequest } from '../rest/rest-error.ts';
import { type Message, type MessageStatus, sendMessageStatus, type TextRefusal } from './message.ts';

/** How long a text waits before it is sent, and then before the network says what became of it. */
const QUEUED_MS = 500;
const SENT_MS = 1500;
/** Codes from here on are learned from the network after sending; lower ones refuse the request itself. */
const FIRST_DELIVERY_CODE = 30_000;

/** The texts of an account, and which numbers cannot be texted. */
export class Messages {
  readonly #account: AccountContext;
  readonly #bySid = new Map<string, Message>();
  /**
   * What is known of certain numbers. A code below 30000 (21610 opted out, 21614 not a mobile) refuses the text; one
   * above (30006 landline) lets it go out and fail.
   */
  readonly refusals = new Map<string, TextRefusal>();

  constructor(account: AccountContext) {
    this.#account = account;
  }

  /** Oldest first. */
  all(): Message[] {
    return [...this.#bySid.values()];
  }

  get(sid: string): Message | undefined {
    return this.#bySid.get(sid);
  }

  delete(sid: string): void {
    this.#bySid.delete(sid);
  }

  /** Sends a text. Throws a RestError (400) when the number is known to be out of reach. */
  create({ to, from, body, statusCallback = '', messagingServiceSid }: NewMessage): Message {
    const now = this.#account.clock.now();
    const refusal = this.refusals.get(to);
    if (refusal && refusal.code < FIRST_DELIVERY_CODE) {
      this.#account.emit({ type: 'message', at: now, to, from, body, errorCode: refusal.code });
      throw badRequest(refusal.code, refusal.message);
    }
    const message: Message = {
      sid: this.#account.sid('SM'),
      to,
      from,
      body,
      ...(messagingServiceSid === undefined ? {} : { messagingServiceSid }),
      status: 'queued',
      statusCallback,
      dateCreated: now,
      dateUpdated: now,
    };
    this.#bySid.set(message.sid, message);
    this.#account.emit({ type: 'message', at: now, to, from, body });
    this.#account.background(this.#deliver(message));
    return message;
  }

  async #deliver(message: Message): Promise<void> {
    const { clock } = this.#account;
    await clock.sleep(QUEUED_MS);
    message.dateSent = clock.now();
    this.#change(message, 'sent');
    await clock.sleep(SENT_MS);
    const failure = this.refusals.get(message.to);
    if (failure) message.failure = failure;
    this.#change(message, failure ? 'undelivered' : 'delivered');
  }

  #change(message: Message, status: MessageStatus): void {
    message.status = status;
    message.dateUpdated = this.#account.clock.now();
    this.#account.background(sendMessageStatus(this.#account, message));
  }
}

interface NewMessage {
  readonly to: string;
  readonly from: string;
  readonly body: string;
  readonly statusCallback?: string;
  readonly messagingServiceSid?: string | undefined;
}
