import type { messages as fr } from './fr.ts';

/** The form's own words in English. */
export const messages: Record<keyof typeof fr, string> = {
  'closed.lead':
    'There is nothing more to write in it. What comes next is on the application’s page.',
  'closed.title': 'This form is signed.',
  'field.choose': 'Choose…',
  'field.chosen': 'Countries chosen',
  'field.date.example': 'Day, month, year. Example: 31/12/2031',
  'field.no': 'No',
  'field.remove': 'Remove: {country}',
  'field.yes': 'Yes',
  'review.correct': 'Correct: {title}',
  'review.empty': 'nothing',
  'review.lead': 'Read your answers again. Each can still be corrected until you sign.',
  'review.noPost': 'Say first where you live: the post depends on it.',
  'review.notReady':
    '{count, plural, one {One step is still to be completed.} other {# steps are still to be completed.}}',
  'review.open': '{count, plural, one {1 answer to complete} other {# answers to complete}}',
  'review.post': 'Where your application goes',
  'review.ready': 'Everything is filled in, you can sign.',
  'review.title': 'Read again and sign',
  'sign.accept': 'I confirm these declarations.',
  'sign.accept.missing': 'Tick this box to sign.',
  'sign.act': 'Sign the form',
  'sign.blocked': 'The form cannot be signed yet',
  'sign.busy': 'Signing…',
  'sign.confirm.effect':
    'Your answers can then no longer be changed here. Next you will ask for an appointment to lodge the file.',
  'sign.confirm.title': 'Sign this form?',
  'sign.declaration.data':
    'I know that my data, my photograph and my fingerprints are needed to examine my application, and that the visa authorities will read them.',
  'sign.declaration.leave':
    'I undertake to leave the territory when the visa expires, if one is issued to me. A visa alone does not give the right to enter.',
  'sign.declaration.rights':
    'I know that I can ask which data are held, have them rectified, and complain to the supervisory authority.',
  'sign.declaration.truth':
    'I declare that my answers are correct and complete. False statements can lead to a refusal or to the annulment of the visa.',
  'sign.done': 'Form signed. Now ask for an appointment.',
  'sign.earliest': 'You can sign from',
  'sign.earliest.total': 'First day',
  'sign.later': 'Choose a later arrival',
  'sign.latest': 'This application had to be lodged at the latest on',
  'sign.latest.total': 'Last day',
  'sign.place': 'Place of signature',
  'sign.place.hint': 'The town where you are now',
  'sign.place.missing': 'Write the name of the town where you sign.',
  'sign.title': 'Sign',
  'sign.unsent':
    'Your last answers are not on the server yet. They stay here; sign when the network or the session is back.',
  'sign.urgency': 'Is it urgent? Say why, then sign again',
  'sign.urgency.hint':
    'The post reads your reasons and answers case by case: it may waive the fifteen days (Visa Code, art. 9(1)).',
  'sign.urgency.missing': 'Say what makes this journey urgent, or choose a later arrival.',
  'step.answer': 'Your answers',
  'step.check': 'Check',
  'step.going': 'Checking…',
  'step.next': 'Go on: {title}',
  'step.of': 'Step {at} of {count}',
  'step.stop': 'Stop here, everything is kept',
  'steps.count': 'The {count} steps',
  'steps.stop': 'You can stop whenever you like, and go on with another device.',
  'steps.title': 'Steps and help',
  'why.text': 'These questions are fixed by law. We add none.',
  'why.title': 'Why these questions?',
  'zone.act': 'Read the two lines',
  'zone.empty': 'Copy the two lines first.',
  'zone.from': 'Read in the passport',
  'zone.hint': 'Two lines of 44 characters; the < signs count. You can paste.',
  'zone.label': 'The two lines',
  'zone.lead':
    'Copy the two lines at the foot of the page with your photograph. We fill in the rest, you check it.',
  'zone.read':
    '{count, plural, one {1 answer filled in} other {# answers filled in}} from the passport. Check them: they can still be changed.',
  'zone.reading': 'Reading…',
  'zone.title': 'Read the passport',
  'zone.verified': 'Read in the passport, check digit right',
};
