/* oxlint-disable no-console -- the package greets every Node that is not a long-term release with a warning on the
   console, while it is imported; ours is pinned and tested, and nobody who starts the platform can do anything about it */
const { warn } = console;
console.warn = () => undefined;
export const { Provider, errors } = await import('oidc-provider');
console.warn = warn;
