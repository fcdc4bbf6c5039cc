/** Why the gateway cannot start, and what to do: said to whoever started it, without a stack. */
export class CannotStart extends Error {
  readonly remedy: string;
  constructor(reason: string, remedy: string) {
    super(reason);
    this.name = 'CannotStart';
    this.remedy = remedy;
  }
}
