import { describe, expect, test } from 'vitest';
import { answersWaiting, deviceStore, forgetAnswers } from './device-store.ts';

const shelf = () => {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (at: number) => [...items.keys()][at] ?? null,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
};

describe('answers on a device', () => {
  test('of two applications stay apart', () => {
    const one = shelf();
    deviceStore('a', one).put({ key: 'surname', value: 'X', at: 1, tab: 't' });
    expect(deviceStore('a', one).list()).toEqual([{ key: 'surname', value: 'X', at: 1, tab: 't' }]);
    expect(deviceStore('b', one).list()).toEqual([]);
  });

  test('are removed only when they are still the ones that were confirmed', () => {
    const store = deviceStore('a', shelf());
    const sent = { key: 'surname', value: 'X', at: 1, tab: 't' };
    store.put(sent);
    store.put({ ...sent, value: 'XY', at: 2 });
    store.removeIfSame(sent);
    expect(store.list()).toHaveLength(1);
  });

  test('are counted before a person signs out, and nothing is left afterwards', () => {
    const one = shelf();
    one.setItem('passerelle.language', 'ar');
    one.setItem('passerelle.draft.appeal.1', 'Monsieur le président');
    deviceStore('a', one).put({ key: 'surname', value: 'X', at: 1, tab: 't' });
    expect(answersWaiting(one)).toBe(2);
    // What an examiner has typed stands in the tab alone.
    const tab = new Map([['passerelle.examination.1', 'The hotel has no such booking.']]);
    forgetAnswers(one, tab);
    expect([answersWaiting(one), tab.size]).toEqual([0, 0]);
    expect(one.getItem('passerelle.language')).toBe('ar');
  });

  test('that somebody else wrote there are not read as answers', () => {
    const one = shelf();
    one.setItem('passerelle.answers.a.surname', '{"value":');
    one.setItem('passerelle.answers.a.homeCity', '"Salé"');
    expect(deviceStore('a', one).list()).toEqual([]);
  });
});
