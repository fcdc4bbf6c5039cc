import { ACTOR_HEADER, type SignActor } from '../identity/actor-signature.ts';
import type { OpenFile } from './files.ts';

const PATIENCE_MS = 15_000;

/** Opens documents of subgraphs behind HTTP: they lie beside `/graphql`, and want the same signed actor. */
export const remoteFiles =
  (urls: ReadonlyMap<string, string>, sign: SignActor): OpenFile =>
  async (subgraph, actor, id) => {
    const url = urls.get(subgraph);
    if (url === undefined) return null;
    const response = await fetch(new URL(`/files/${id}`, url), {
      headers: { [ACTOR_HEADER]: await sign(actor) },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.status === 404) {
      await response.body?.cancel();
      return null;
    }
    if (!response.ok) throw new Error(`The subgraph answered ${response.status} for a document.`);
    return {
      name: decodeURIComponent(response.headers.get('x-passerelle-file-name') ?? id),
      contentType: response.headers.get('content-type') ?? 'application/octet-stream',
      body: new Uint8Array(await response.arrayBuffer()),
    };
  };
