import { badRequest, RestError } from '../rest/rest-error.ts';

const LONGEST_NAME = 256;

interface NamedObject {
  readonly sid: string;
  readonly uniqueName: string | undefined;
  readonly isExpired: boolean;
}

/** The Sync objects of one kind, found by SID or by unique name. What has expired is gone. */
export class NamedObjects<T extends NamedObject> {
  readonly #bySid = new Map<string, T>();
  readonly #byName = new Map<string, T>();

  get(sidOrName: string): T | undefined {
    const object = this.#bySid.get(sidOrName) ?? this.#byName.get(sidOrName);
    if (!object?.isExpired) return object;
    this.delete(object);
    return undefined;
  }

  /** Oldest first. */
  all(): T[] {
    return [...this.#bySid.values()].filter((object) => !object.isExpired);
  }

  /** Throws a RestError when an object may not have this name: 400, or 409 while another one has it. */
  expectFree(uniqueName: string): void {
    if (
      uniqueName.length < 1 ||
      uniqueName.length > LONGEST_NAME ||
      /^[A-Z]{2}[0-9a-f]{32}$/i.test(uniqueName)
    ) {
      throw badRequest(
        54302,
        `A unique name has 1 to ${LONGEST_NAME} characters and does not look like a SID`,
      );
    }
    if (this.get(uniqueName)) {
      throw new RestError({
        status: 409,
        code: 54301,
        message: 'An object with this unique name already exists',
      });
    }
  }

  add(object: T): T {
    this.#bySid.set(object.sid, object);
    if (object.uniqueName !== undefined) this.#byName.set(object.uniqueName, object);
    return object;
  }

  delete(object: T): void {
    this.#bySid.delete(object.sid);
    if (object.uniqueName !== undefined) this.#byName.delete(object.uniqueName);
  }
}
