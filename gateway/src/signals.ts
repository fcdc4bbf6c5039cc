const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Makes something without the signal handlers that it brings along. The runtime would abort what is under way at the
 * first signal; here whoever started it ends it, after the last answer has left.
 */
export const withoutSignalHandlers = <Made>(make: () => Made): Made => {
  const before = SIGNALS.map((signal) => new Set(process.listeners(signal)));
  const made = make();
  for (const [at, signal] of SIGNALS.entries())
    for (const listener of process.listeners(signal))
      if (!before[at]?.has(listener)) process.removeListener(signal, listener);
  return made;
};
