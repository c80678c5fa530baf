import { followBoard, playSound, sendCallers, showPageFile, showState } from './board-routes.ts';
import { dial, followCall, hangUp, pressKeys, sayWords } from './call-routes.ts';
import { SwitchboardError } from './incoming-request.ts';
import type { Visit } from './visit.ts';

type Route = (visit: Visit) => void | Promise<void>;

const ROUTES: Readonly<Record<string, Readonly<Record<string, Route>>>> = {
  '/': { GET: showPageFile },
  '/page.js': { GET: showPageFile },
  '/styles.css': { GET: showPageFile },
  '/icon.svg': { GET: showPageFile },
  '/state': { GET: showState },
  '/events': { GET: followBoard },
  '/sounds': { GET: playSound },
  '/callers': { POST: sendCallers },
  '/calls': { POST: dial },
  '/calls/{sid}': { DELETE: hangUp },
  '/calls/{sid}/events': { GET: followCall },
  '/calls/{sid}/keys': { POST: pressKeys },
  '/calls/{sid}/words': { POST: sayWords },
};

/** Throws a SwitchboardError: 404 for a path that is not there, 405 for a method that it does not have. */
export function routeOf(method: string, { pathname }: URL): { route: Route; callSid: string } {
  const callSid = /^\/calls\/([^/]+)/.exec(pathname)?.[1] ?? '';
  const path = callSid === '' ? pathname : pathname.replace(`/${callSid}`, '/{sid}');
  const methods = ROUTES[path];
  if (!methods) throw new SwitchboardError(404, `there is no ${pathname} here`);
  const route = methods[method];
  if (!route) throw new SwitchboardError(405, `${pathname} knows ${Object.keys(methods).join(', ')} only`);
  return { route, callSid };
}
