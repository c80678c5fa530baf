import type { BoardState } from '../board-state.ts';
import { alertsPanel } from './alerts-panel.ts';
import { callsPanel } from './calls-panel.ts';
import { connect } from './connection.ts';
import { crowdForm } from './crowd-form.ts';
import { setText } from './element.ts';
import { queuePanel } from './queue-panel.ts';
import { Rack } from './rack.ts';
import { Ear } from './sound/ear.ts';
import { soundButton } from './sound-button.ts';

const ear = new Ear();
const rack = new Rack(place('phones'), ear);
const crowd = crowdForm();
const panels = [queuePanel(), callsPanel(), alertsPanel()];
let state: BoardState | undefined;
let isDrawing = false;

place('tools').append(
  soundButton((isMuted) => ear.setMuted(isMuted, state)),
  crowd.element,
);
place('panels').append(...panels.map((panel) => panel.element));
for (const touch of ['pointerdown', 'keydown']) document.addEventListener(touch, () => ear.wake(state), true);

connect({
  changed(newState, event) {
    state = newState;
    if (event) ear.take(event, newState);
    else ear.listen(newState);
    drawSoon();
  },
  lost() {
    showConnection('lost', 'The line does not answer. Is it still running?');
  },
});

/** Many events may come in one go; the page is drawn once for all of them. */
function drawSoon(): void {
  if (isDrawing) return;
  isDrawing = true;
  requestAnimationFrame(draw);
}

function draw(): void {
  isDrawing = false;
  if (!state) return;
  document.title = `${state.title}: switchboard`;
  setText(place('title'), state.title);
  showConnection('open', 'On this machine');
  for (const view of [rack, crowd, ...panels]) view.render(state);
}

function showConnection(condition: 'open' | 'lost', words: string): void {
  const shown = place('connection');
  shown.dataset.condition = condition;
  setText(shown, words);
}

function place(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}
