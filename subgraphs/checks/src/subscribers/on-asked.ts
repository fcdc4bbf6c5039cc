import { subscribeTo } from '@passerelle/subgraph-kit';
import { recordAnswers } from '../acts/record-answers.ts';
import type { ChecksPorts } from '../ports/systems.ts';
import { findQuestions } from '../queries/find-questions.ts';
import { subjectOf } from './subject.ts';

/**
 * Asks the systems, all at once, and records what came of it. Killed before the record, it asks again when the event
 * comes again: the key is that of the question, so the systems answer as they did and count one query.
 */
export const onAsked = subscribeTo<'checks.asked', ChecksPorts>(
  'checks.asked',
  'ask-systems',
  async ({ data: { runId, applicationId, systems } }, { ports, ask, askGraph, perform }) => {
    const open = (await ask(findQuestions, runId)) ?? [];
    const questions = open.filter(({ system }) => systems.includes(system));
    if (questions.length === 0) return;
    const subject = await subjectOf(askGraph, applicationId);
    const outcomes = await Promise.all(
      questions.map(async ({ resultId, system, round }) => ({
        system,
        round,
        ...(await ports.ask(system, subject, `${resultId}:${round}`)),
      })),
    );
    await perform(recordAnswers, { runId, outcomes });
  },
);
