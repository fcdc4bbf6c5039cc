import type { messages as fr } from './fr.ts';

/** The words of the help page in English. */
export const messages: Record<keyof typeof fr, string> = {
  'access.text':
    'These pages can be read by keyboard, by ear and on a small screen. If something stops you, tell us: at the desk you have the same rights and the same times.',
  'access.title': 'Accessibility',
  'kept.device':
    'On this device we keep only answers not yet sent, your language and the display you chose. No tracking, no advertising.',
  'kept.read':
    'Each reading of your file is recorded. You see the function, the kind of service, the time and the reason.',
  'kept.title': 'What we keep, and why',
  'kept.who':
    'The data serve to examine visa applications. The ministry of foreign affairs and the ministry in charge of immigration answer for them.',
  'kept.why':
    'Answering the form is necessary: without an answer the application cannot be examined. Photograph and fingerprints go to the Visa Information System.',
  lead: 'What happens, what it costs, what we keep, and how to speak to a person.',
  'person.hours': 'Hours',
  'person.hours.text': 'from 9:00 to 16:00, time of the post, on working days',
  'person.phone': 'Telephone (specimen)',
  'person.text':
    'By telephone or at the desk a person fills in the form with you. You have the same rights and the same times, at no extra cost.',
  'person.title': 'Speak to a person',
  'register.all':
    '{count, plural, one {Read # item, by purpose} other {Read the # items, by purpose}}',
  'register.basis': 'Ground',
  'register.loading': 'Loading the register',
  'register.purpose': '{purpose} ({count, plural, one {# item} other {# items}})',
  'register.recipients': 'Who receives it',
  'register.retention': 'Kept',
  'register.title': 'The register, line by line',
  'rights.act': 'Ask for my data',
  'rights.text':
    'You can ask for a copy of your data, have them rectified, and complain to the supervisory authority (CNIL). Objection is not provided for with visas.',
  'rights.title': 'Your rights',
  'times.text':
    'As a rule an appointment is given within two weeks. A short stay is answered within 15 days, extended to 45 in certain cases. Each date is shown with its addition.',
  'times.title': 'How long it takes',
  title: 'How it goes, and where to find help',
  'touts.text':
    'The visa fee is paid when you lodge. Nothing else: the reservation is free of charge, and nobody can sell a place or speed up a file.',
  'touts.title': 'What it costs',
};
