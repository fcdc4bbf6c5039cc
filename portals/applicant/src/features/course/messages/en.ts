/** The words of what happens to an application besides its decision in English. */
export const messages = {
  'fee.amount': '{euros} €',
  'fee.basis.ADULT': 'You are twelve or older and no exemption is known.',
  'fee.basis.CAMPUS_PROCEDURE': 'The tariff of a student of the campus procedure.',
  'fee.basis.CHILD_6_TO_12': 'A child from six to eleven pays the reduced fee.',
  'fee.basis.CHILD_UNDER_6': 'Children under six pay nothing.',
  'fee.basis.FAMILY_OF_UNION_CITIZEN':
    'Family members of a Union citizen who moves freely pay nothing.',
  'fee.basis.LONG_STAY': 'The tariff of a long-stay visa.',
  'fee.basis.NON_PROFIT_EVENT_UP_TO_25':
    'Up to 25 years of age, a non-profit event is free of charge.',
  'fee.basis.PUPIL_STUDENT_OR_TEACHER':
    'Pupils, students and accompanying teachers pay nothing for a stay for study.',
  'fee.basis.RESEARCHER': 'Researchers who travel for research pay nothing.',
  'fee.free': 'Free of charge',
  'fee.paid': 'Settled at the desk.',
  'fee.refund':
    'It is not given back when a visa is refused; it is when the application is not admissible.',
  'fee.rule': '{source}, in force since {day}.',
  'fee.service':
    'A provider may add at most {euros} € for its service. The appointment itself is free.',
  'fee.title': 'The visa fee',
  'fee.today': 'The fee of the day of lodging counts; this is today’s.',
  'fee.why': 'Why this amount?',
  'passport.CENTRE': 'Sent to the centre on {day}: fetch it there.',
  'passport.COURIER': 'Sent to you on {day}.',
  'passport.PERSON': 'Handed to you on {day}.',
  'passport.REPRESENTATIVE': 'Handed to your representative on {day}.',
  'passport.title': 'Your passport',
  'silence.ask': 'Ask for the reasons',
  'silence.asked': 'You asked for the reasons on {day}.',
  'silence.busy': 'Sending…',
  'silence.done': 'Your question is with the post.',
  'silence.due': 'They are due by',
  'silence.dueTotal': 'Last day',
  'silence.given': 'The reasons were given on {day}. They stand on the page of the decision.',
  'silence.spoken': 'The post has answered since.',
  'silence.text':
    'Two months passed without a decision: the law deems the application refused. No fault is held against you. You can contest it, and ask for the reasons.',
  'silence.title': 'Nobody answered in time',
  'urgency.granted': 'The post recognises it: the fifteen days are not held against you.',
  'urgency.post': 'What the post answers',
  'urgency.refused': 'The post does not recognise it.',
  'urgency.title': 'Your urgency',
  'urgency.waiting': 'The post has not answered yet. You find its answer here.',
  'urgency.yours': 'What you wrote',
};
