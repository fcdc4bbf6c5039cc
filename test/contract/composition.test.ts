import { staleFiles } from '@passerelle/gateway/compose';
import { describe, expect, test } from 'vitest';

describe('the composed graph', () => {
  test('that is committed is what the subgraphs compose to today', async () => {
    expect(await staleFiles()).toEqual([]);
  });
});
