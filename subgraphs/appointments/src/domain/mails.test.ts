import { describe, expect, test } from 'vitest';
import { clockTimeOf } from '@passerelle/subgraph-kit/law';
import { cancelledMail, givenMail, missedMail, type MailFacts } from './mails.ts';

const facts: MailFacts = {
  language: 'fr',
  person: 'Yasmina Tazrouti',
  applicationReference: 'PSR-26-004811',
  reference: 'RV-26-001000',
  placeName: 'Velmora Accueil, centre de Tunis',
  startsAt: new Date('2026-12-01T08:00:00Z'),
  zone: 'Africa/Tunis',
};
const free = {
  fr: 'La réservation est gratuite',
  en: 'The reservation is free of charge',
  ar: 'الحجز مجاني',
};

describe('a mail about an appointment', () => {
  test('says when and where in the time of the place', () => {
    const { subject, text } = givenMail(facts);
    expect(subject).toBe('Votre rendez-vous : mardi 1 décembre 2026, 09:00');
    expect(text).toContain(
      'mardi 1 décembre 2026, à 09:00 (heure locale de Velmora Accueil, centre de Tunis).',
    );
    expect(text).toContain('RV-26-001000');
  });

  test.each(['Africa/Casablanca', 'Africa/Nouakchott', 'Asia/Kathmandu', 'America/Bogota'])(
    'says in %s the hour that the page shows, read by the same clock',
    (zone) => {
      const hour = clockTimeOf(facts.startsAt, zone).slice(11);
      expect(givenMail({ ...facts, zone }).text).toContain(`à ${hour} (heure locale`);
    },
  );

  test.each(['fr', 'en', 'ar'] as const)(
    'says in %s that the reservation is free of charge',
    (language) => {
      for (const mail of [givenMail, cancelledMail, missedMail]) {
        const { subject, text } = mail({ ...facts, language });
        expect(text).toContain(free[language]);
        expect(subject + text).not.toContain('{');
      }
    },
  );

  test('holds no word in braces that a name could bring in', () => {
    const { text } = givenMail({ ...facts, person: '{reference}' });
    expect(text).toContain('Bonjour {reference},');
  });
});
