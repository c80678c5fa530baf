import { element, setText } from './element.ts';

const KEPT_AS = 'switchboard.muted';

/** Turns all sound off, and on again; kept from visit to visit. */
export function soundButton(setMuted: (isMuted: boolean) => void): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'sound' });
  let isMuted = localStorage.getItem(KEPT_AS) === 'yes';
  const show = () => {
    setText(button, isMuted ? 'Unmute' : 'Mute');
    setMuted(isMuted);
  };
  button.addEventListener('click', () => {
    isMuted = !isMuted;
    localStorage.setItem(KEPT_AS, isMuted ? 'yes' : 'no');
    show();
  });
  show();
  return button;
}
