import { describe, expect, test } from 'vitest';
import { placeOf } from './place.ts';

describe('where an error was made', () => {
  test('is told by a line of code, never by what the message quotes', () => {
    const error = new Error(
      'Failed query: insert into persons\nparams: Amina,1990-01-01\n  at home',
    );
    expect(placeOf(error)).toMatch(/^at .*place\.test\.ts:\d+/);
  });

  test('is not told of what is no error', () => {
    expect(placeOf('Amina')).toBeUndefined();
  });
});
