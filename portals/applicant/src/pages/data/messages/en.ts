import type { messages as fr } from './fr.ts';

/** The words of the data page in English. */
export const messages: Record<keyof typeof fr, string> = {
  'ask.act': 'Ask for my data',
  'ask.again': 'Ask again',
  'ask.busy': 'Sending the request…',
  'ask.done': 'Request {reference} received.',
  'ask.lead':
    'The office where the file was lodged answers, free of charge. You will receive a readable package here: what is kept, why, and until when.',
  'ask.nobody': 'We keep nothing about you yet.',
  'ask.nobody.next': 'As soon as a form carries a name, you can ask what is kept.',
  'ask.title': 'Ask',
  'ask.waits':
    'Your request is under way: it gets one answer. You can make another one afterwards.',
  'ask.whose': 'Whose data?',
  lead: 'You can ask for a copy of what we keep. We answer within a time set by law.',
  'lead.open': 'You have nothing to do. The answer will appear here, and an e-mail will tell you.',
  'lead.ready': 'The package says what is kept, why, and until when.',
  'request.answered': 'Answered on',
  'request.due': 'Answer at the latest on',
  'request.due.start': 'Request received',
  'request.due.total': 'Limit',
  'request.office': 'Answered by',
  'request.package': 'Read the answer (PDF)',
  'request.packageErased': 'The package was erased at its term. You can ask for it again.',
  'request.received': 'Received on',
  'request.why': 'Why this office',
  'requests.title': 'Your requests',
  'rights.access':
    'Access: receive a copy of your data, with their purpose and how long they are kept.',
  'rights.complaint':
    'Complaint: to the supervisory authority (CNIL). For certain files that authority checks on your behalf.',
  'rights.kept': 'Everything that is kept, line by line',
  'rights.objection':
    'No objection: the law does not provide for it with visas (arrêté of 22 August 2001, art. 7‑1; CESEDA, art. R. 142‑68).',
  'rights.rectify': 'Rectification: have what is wrong corrected, by the same office.',
  'rights.title': 'Your rights',
  'status.ANSWERED': 'Answered',
  'status.BEING_ANSWERED': 'Answer in preparation',
  'status.RECEIVED': 'Received',
  title: 'See what we keep about you.',
  'title.open':
    '{count, plural, one {We are preparing the answer to your request.} other {We are preparing the answers to your # requests.}}',
  'title.ready': 'Your data are ready to be read.',
};
