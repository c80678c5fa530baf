import { LitElement } from 'lit';

/** Drawn into the page itself: one style sheet, and labels that reach across elements. */
export abstract class DeskElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
