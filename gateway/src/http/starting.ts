import type { RequestListener } from 'node:http';

/** Whoever comes before everything stands is told to come back; `/health` says that the process lives. */
export const starting: RequestListener = (request, response) => {
  const alive = request.url === '/health';
  response.writeHead(alive ? 200 : 503, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...(alive ? {} : { 'retry-after': '2' }),
  });
  response.end(
    JSON.stringify(
      alive
        ? { alive: true }
        : {
            errors: [
              {
                message: 'The platform is starting. Try again in a moment.',
                extensions: { code: 'SERVICE_UNAVAILABLE' },
              },
            ],
          },
    ),
  );
};
