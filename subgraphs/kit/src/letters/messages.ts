/** First message to a child: every template and partial, by its path as templates import it. */
export type Sources = { readonly sources: Readonly<Record<string, string>> };

export type Order = { readonly id: number; readonly template: string; readonly letter: unknown };

export type Answer =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly fault: string };
