import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { Row } from '../../src/show/console/board.ts';
import { desk } from '../desk/at-desk.ts';
import { actOn } from './act-on.ts';

/** What can be dragged: everything that dragging does, buttons, menu and keys do as well. */
interface DraggableRow extends HTMLElement {
  readonly row: Row;
  readonly list: 'order' | 'waiting';
  readonly number: number;
  readonly isGone: boolean;
  readonly canAct: boolean;
}

/** Lets a row be dragged, and take the place of another in the running order. Returns what ends it. */
export function makeDraggable(element: DraggableRow): () => void {
  return combine(
    draggable({
      element,
      canDrag: () => element.canAct && !element.isGone,
      getInitialData: () => ({ row: element.row }),
      onDragStart: () => {
        desk.hold('drag');
        element.classList.add('dragged');
      },
      onDrop: () => {
        element.classList.remove('dragged');
        desk.release('drag');
      },
    }),
    target(element, (row) => {
      if (row.callSid === element.row.callSid) return;
      void actOn.order(row, element.list === 'order' ? element.number - 1 : 'out');
    }),
  );
}

/** Lets whoever is dropped below a list stand last in it; for that of those who wait: leave the order. */
export function makeDropList(element: HTMLElement, list: 'order' | 'waiting'): () => void {
  return target(element, (row) => void actOn.order(row, list === 'order' ? 'last' : 'out'));
}

function target(element: HTMLElement, dropped: (row: Row) => void): () => void {
  return dropTargetForElements({
    element,
    canDrop: ({ source }) => isRow(source.data.row),
    onDropTargetChange: ({ location }) =>
      element.classList.toggle('over', location.current.dropTargets[0]?.element === element),
    onDragLeave: () => element.classList.remove('over'),
    onDrop: ({ source, location }) => {
      element.classList.remove('over');
      const isInnermost = location.current.dropTargets[0]?.element === element;
      if (isInnermost && isRow(source.data.row)) dropped(source.data.row);
    },
  });
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'callSid' in value && 'turn' in value;
}
