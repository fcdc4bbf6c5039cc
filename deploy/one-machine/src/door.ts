import type { RequestListener, Server } from 'node:http';
import { close, createHttpServer, listen } from '@passerelle/subgraph-kit/process';
import { startingPage } from './starting.ts';

/** The one address of the platform. It is taken first: a taken port is said before anything is changed. */
export type Door = {
  readonly url: string;
  readonly port: number;
  /** Whoever comes from now on is answered by this; before, they are told that the platform starts. */
  open(listener: RequestListener): void;
  /** Takes nothing new, and waits until what is under way is answered. */
  close(): Promise<void>;
};

export const takeDoor = async (wanted: number): Promise<Door> => {
  const server: Server = createHttpServer();
  server.on('request', startingPage);
  const port = await listen(server, wanted, '127.0.0.1');
  return {
    url: `http://localhost:${port}`,
    port,
    open: (listener) => {
      server.off('request', startingPage);
      server.on('request', listener);
    },
    close: () => close(server),
  };
};
