/** One line of the log. Never a name, an answer or a variable: ids, codes and counts only. */
export type LogEntry = Readonly<Record<string, string | number | boolean | null | undefined>>;

export type Log = {
  info(message: string, entry?: LogEntry): void;
  error(message: string, entry?: LogEntry): void;
};

const line = (level: string, message: string, entry: LogEntry = {}): string =>
  `${JSON.stringify({ time: new Date().toISOString(), level, room: 'gateway', message, ...entry })}\n`;

/** JSON lines on the error stream. */
export const stderrLog: Log = {
  info: (message, entry) => void process.stderr.write(line('info', message, entry)),
  error: (message, entry) => void process.stderr.write(line('error', message, entry)),
};
