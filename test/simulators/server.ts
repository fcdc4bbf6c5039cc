import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Behaviour, BehaviourChange } from './behaviour.ts';
import { civilStatus } from './civil-status/index.ts';
import { answerControl } from './control.ts';
import { closeServer, listen, Refusal, send, toReply, type Reply } from './http.ts';
import type { CallLog } from './memory.ts';
import { inventedPersons, type InventedPerson } from './persons.ts';
import { SYSTEMS, type SystemName } from './protocol.ts';
import { sis } from './sis/index.ts';
import { System } from './system.ts';
import { vis } from './vis/index.ts';

export type SimulatorTokens = Readonly<Record<SystemName, string>>;

export type SimulatorControl = {
  behave(system: SystemName, change: BehaviourChange): Behaviour;
  behaviour(system: SystemName): Behaviour;
  calls(system: SystemName): CallLog;
  /** One system, or all: well behaved, nothing deposited, nothing logged. */
  reset(system?: SystemName): void;
};

export type Simulators = { url: string; control: SimulatorControl; stop(): Promise<void> };

export type SimulatorOptions = {
  /** 0 takes a free one. */
  port: number;
  /** The bearer token that each system expects of its caller. */
  tokens: SimulatorTokens;
  persons?: readonly InventedPerson[];
  /** Loopback by default. */
  host?: string;
  now?: () => Date;
};

const text = (body: string, type: string): Reply => ({
  status: 200,
  headers: { 'content-type': `${type}; charset=utf-8` },
  body,
});

const INDEX = [
  'DEMONSTRATION – SPECIMEN',
  'Simulators of the systems outside. They hold invented persons only.',
  ...SYSTEMS.map((name) => `/${name}/openapi.yaml`),
  '/control',
  '',
].join('\n');

const route = async (
  request: IncomingMessage,
  systems: ReadonlyMap<string, System>,
): Promise<Reply | 'HANG_UP'> => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/') return text(INDEX, 'text/plain');
  if (pathname === '/health') return { status: 200, body: { alive: true } };
  const [, first = ''] = pathname.split('/');
  const rest = pathname.slice(first.length + 1).replace(/\/$/, '');
  if (first === 'control') return answerControl(request, rest, systems);
  const system = systems.get(first);
  if (!system) throw new Refusal(404, 'See / for what is here.');
  if (rest === '/openapi.yaml') return text(system.openapi, 'application/yaml');
  return system.answer(request, rest);
};

const respond = async (
  request: IncomingMessage,
  response: ServerResponse,
  systems: ReadonlyMap<string, System>,
): Promise<void> => {
  try {
    const reply = await route(request, systems);
    if (reply === 'HANG_UP') request.socket.destroy();
    else send(response, reply);
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal(500, 'The simulator failed.');
    // What is left of an unread body would be taken for the next request of the connection.
    if (!request.complete) response.setHeader('connection', 'close');
    send(response, toReply(refusal));
  }
};

/** Serves the simulated systems over HTTP on one port, each under its own path. */
export const startSimulators = async (options: SimulatorOptions): Promise<Simulators> => {
  const persons = options.persons ?? inventedPersons;
  const now = options.now ?? (() => new Date());
  const systems = new Map(
    [sis(persons), vis(persons), civilStatus(persons)].map((definition) => [
      definition.name as string,
      new System(definition, { tokens: [options.tokens[definition.name]], now }),
    ]),
  );
  const systemOf = (name: SystemName): System => {
    const system = systems.get(name);
    if (!system) throw new Error(`No simulated system is called ${name}.`);
    return system;
  };
  const server = createServer((request, response) => void respond(request, response, systems));
  const port = await listen(server, options.port, options.host ?? '127.0.0.1');
  return {
    url: `http://localhost:${port}`,
    control: {
      behave: (name, change) => systemOf(name).behave(change),
      behaviour: (name) => systemOf(name).behaviour,
      calls: (name) => systemOf(name).calls(),
      reset: (name) => {
        for (const each of name ? [name] : SYSTEMS) systemOf(each).reset();
      },
    },
    stop: () => closeServer(server),
  };
};
