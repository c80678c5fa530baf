import type { BoardPhone, BoardState } from '../board-state.ts';
import { addPhoneForm } from './add-phone-form.ts';
import { keyedList } from './keyed-list.ts';
import { notice } from './notice.ts';
import { type PhoneView, phoneView } from './phone-view.ts';
import { freeNumber, keepPhones, keptPhones } from './phones.ts';
import type { Ear } from './sound/ear.ts';

/** All the telephones of the page. At most one of them is at the ear. */
export class Rack {
  readonly #ear: Ear;
  readonly #views = new Map<string, PhoneView>();
  readonly #renderViews: (phones: readonly BoardPhone[]) => void;
  readonly #form: ReturnType<typeof addPhoneForm>;
  #phones: readonly BoardPhone[] | undefined = keptPhones();
  #state: BoardState | undefined;

  constructor(place: HTMLElement, ear: Ear) {
    this.#ear = ear;
    const list = document.createElement('div');
    list.className = 'rack';
    this.#form = addPhoneForm((number) => this.#add(number));
    place.append(list, this.#form.element);
    this.#renderViews = keyedList<BoardPhone>(list, {
      keyOf: ({ number }) => number,
      create: (phone) => this.#viewOf(phone).element,
    });
  }

  render(state: BoardState): void {
    this.#state = state;
    const phones = this.#phones ?? state.phones;
    this.#phones = phones;
    this.#renderViews(phones);
    for (const { number } of phones) this.#views.get(number)?.render(state);
    this.#form.suggest(freeNumber(phones));
    const first = phones[0];
    if (first && this.#ear.number === undefined) this.#turnTo(first.number);
  }

  #viewOf(phone: BoardPhone): PhoneView {
    const view = phoneView(phone, {
      turnedTo: () => this.#turnTo(phone.number),
      pressed: (digit) => this.#ear.pressed(digit),
      hungUp: () => this.#ear.hungUp(),
      removed: () => this.#remove(phone.number),
    });
    this.#views.set(phone.number, view);
    return view;
  }

  #turnTo(number: string): void {
    if (!this.#state || this.#ear.number === number) return;
    this.#ear.turnTo(number, this.#state);
    for (const [other, view] of this.#views) view.setAtEar(other === number);
  }

  #add(number: string): void {
    const phones = this.#phones ?? [];
    if (phones.some((phone) => phone.number === number)) {
      notice(`${number} is here already`);
      return;
    }
    this.#change([...phones, { number, label: 'Listener', dials: phones[0]?.dials ?? '' }]);
    notice(`${number} is here`);
    this.#views.get(number)?.element.querySelector('select')?.focus();
  }

  #remove(number: string): void {
    this.#change((this.#phones ?? []).filter((phone) => phone.number !== number));
    this.#views.delete(number);
    const first = this.#phones?.[0];
    if (this.#ear.number === number && first) this.#turnTo(first.number);
    this.#form.element.querySelector('input')?.focus();
  }

  #change(phones: readonly BoardPhone[]): void {
    this.#phones = phones;
    keepPhones(phones);
    if (this.#state) this.render(this.#state);
  }
}
