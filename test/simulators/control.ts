import type { IncomingMessage } from 'node:http';
import { behaviourChange } from './behaviour.ts';
import { headerOf, readJson, Refusal, type Reply } from './http.ts';
import { faultsOf, requireMethod } from './requests.ts';
import type { System } from './system.ts';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** The Host is looked at as well, since a page on the internet may give its own name our address. */
const requireLoopback = (request: IncomingMessage): void => {
  const isLocal =
    LOOPBACK.test(request.socket.remoteAddress ?? '') &&
    LOCAL_HOST.test(headerOf(request, 'host') ?? '');
  if (!isLocal) throw new Refusal(403, 'The control is open on this machine only.');
};

const describe = (system: System) => ({ behaviour: system.behaviour, calls: system.calls().total });

const change = async (request: IncomingMessage, system: System): Promise<Reply> => {
  const parsed = behaviourChange.safeParse(await readJson(request));
  if (!parsed.success)
    throw new Refusal(400, 'Some settings cannot be read.', {
      fields: faultsOf(parsed.error),
    });
  return { status: 200, body: { behaviour: system.behave(parsed.data) } };
};

/**
 * The commands of `/control`: `GET /control`, `POST /control/reset`, and for each system `GET` and `PATCH
 * /control/<system>`, `POST /control/<system>/reset`, `GET /control/<system>/calls`.
 */
export const answerControl = async (
  request: IncomingMessage,
  path: string,
  systems: ReadonlyMap<string, System>,
): Promise<Reply> => {
  requireLoopback(request);
  if (path === '') {
    const all = [...systems].map(([name, system]) => [name, describe(system)] as const);
    return { status: 200, body: Object.fromEntries(all) };
  }
  if (path === '/reset') {
    requireMethod(request, 'POST');
    for (const system of systems.values()) system.reset();
    return { status: 200, body: { reset: [...systems.keys()] } };
  }
  const [, name = '', command = ''] = path.split('/');
  const system = systems.get(name);
  if (!system) throw new Refusal(404, `The systems are ${[...systems.keys()].join(', ')}.`);
  if (command === 'calls') return { status: 200, body: system.calls() };
  if (command === 'reset') {
    requireMethod(request, 'POST');
    system.reset();
    return { status: 200, body: { reset: [name] } };
  }
  if (command !== '') throw new Refusal(404, 'The commands are calls and reset.');
  return request.method === 'PATCH'
    ? change(request, system)
    : { status: 200, body: describe(system) };
};
