import { Buffer } from 'node:buffer';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stoppedClock, type Actor } from '@passerelle/subgraph-kit';
import { lawUnder } from '@passerelle/subgraph-kit/law';
import { postByCode } from '@passerelle/subgraph-kit/reference';
import { agentActor, startTestSubgraph, type TestSubgraph } from '@passerelle/subgraph-kit/testing';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { agents, filesOn, type File } from '../acts/files.fixtures.ts';
import { refuseVisa } from '../acts/refuse-visa.ts';
import { decidedOnOf, renderRefusal } from '../papers/refusal.ts';
import { createPorts, type ApplicationsPorts } from '../ports.ts';
import { timers } from '../timers.ts';
import { findDecision } from './find-decision.ts';
import { findPaper } from './find-paper.ts';
import { listDecisionGrounds } from './list-decision-grounds.ts';
import { listDocuments } from './list-documents.ts';
import { listCatalogue } from './list-grounds.ts';
import { previewRefusal, previewShown } from './preview-refusal.ts';

const NOW = '2026-11-16T09:20:00Z';
const law = lawUnder('today');

let platform: TestSubgraph;
let files: ReturnType<typeof filesOn>;
let ports: ApplicationsPorts;
let directory = '';

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'passerelle-preview-'));
  ports = createPorts({
    clock: stoppedClock(NOW),
    law,
    demo: true,
    config: { FILES_DIRECTORY: join(directory, 'files'), FILES_SECRET: 'a secret of the test' },
  });
  platform = await startTestSubgraph(
    { name: 'applications', timers },
    { server: inject('server'), now: NOW, law, ports },
  );
  files = filesOn(platform);
});
afterAll(async () => {
  await ports.close();
  await platform.stop();
  await rm(directory, { recursive: true, force: true });
});

const remarks = 'Les relevés couvrent un mois sur les trois demandés.';
const asked = ({ applicationId }: File, codes: readonly string[]) => ({
  applicationId,
  grounds: codes.map((code) => ({ code, complement: code === '6' ? 'Espagne' : null })),
  remarks,
});

const preview = async (file: File, codes: readonly string[], actor: Actor = agents.decider) => {
  const { ask, settle } = platform.as(actor);
  const answer = await previewShown(await ask(previewRefusal, asked(file, codes)), 'en');
  await settle();
  return answer;
};

const textOf = async (pdf: Uint8Array) => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), {
    mergePages: true,
  });
  return text.replaceAll(/[\u2066-\u2069\u200B\u00AD]/g, '').replaceAll(/\s+/g, ' ');
};

const previewText = async (file: File, codes: readonly string[]) => {
  const answer = await preview(file, codes);
  if (answer?.__typename !== 'RefusalPreview') throw new Error(JSON.stringify(answer));
  return textOf(Buffer.from(answer.pdf, 'base64'));
};

/** The letter that goes out once the refusal is signed. */
const signedText = async (file: File, codes: readonly string[]) => {
  const { perform, ask } = platform.as(agents.decider);
  const signed = await perform(refuseVisa, {
    ...asked(file, codes),
    confirmReference: await files.referenceOf(file),
  });
  if (signed.__typename !== 'RefuseVisaSuccess') throw new Error(JSON.stringify(signed));
  const decision = await ask(findDecision, signed.decision.id);
  const paper = await ask(findPaper, file.applicationId);
  if (decision === null || paper === null) throw new Error('The decision is not there.');
  const stated = (await ask(listDecisionGrounds, decision.id)) ?? [];
  const longStay = await ask(listCatalogue, { on: decidedOnOf(decision) });
  return textOf(await renderRefusal(ports, { ...paper, decision, stated, longStay }));
};

const DRAFT =
  / ?(· PROJET · DRAFT|Projet de lettre : rien n’est signé, rien n’est notifié\.|Draft of a letter: nothing is signed, nothing is notified\.)/g;

describe('the letter of a refusal before it is signed', () => {
  test.each([
    ['SHORT_STAY', ['3', '6'], 'annexe VI du règlement (CE) n° 810/2009'],
    ['LONG_STAY', ['LS-2'], 'la commission de recours contre les décisions de refus de visa'],
  ] as const)(
    'is the one that goes out, word for word, but for its marks of a draft: %s',
    async (kind, codes, said) => {
      const file = await files.examined(kind);
      const before = await previewText(file, codes);
      for (const words of [said, remarks, 'Hélène Marchand', 'PROJET · DRAFT', 'nothing is signed'])
        expect(before).toContain(words);
      const after = await signedText(file, codes);
      expect(after).not.toContain('DRAFT');
      expect(before.replaceAll(DRAFT, '').replaceAll('PROJET', 'SPECIMEN')).toBe(after);
    },
  );

  test('is stored nowhere: no paper, no document, no decision', async () => {
    const file = await files.examined();
    await previewText(file, ['3']);
    expect(await readdir(directory)).not.toContain('files');
    const { ask } = platform.as(agents.decider);
    expect(await ask(listDocuments, file.applicationId)).toEqual([]);
    expect(
      await platform.look('select id from applications.decisions where application_id = $1', [
        file.applicationId,
      ]),
    ).toEqual([]);
  });

  test('is written down as a reading of the file and of the person (CESEDA R. 142-65)', async () => {
    const file = await files.examined();
    await previewText(file, ['3']);
    const entries = await platform.look<{ outcome: string; subjects: readonly string[] }>(
      `select l.outcome, f.subject_ids::text[] as subjects from applications.audit_log l
       join applications.audit_leaves f on f.entry_id = l.id where l.act = 'decision.previewRefusal' order by l.seq`,
    );
    expect(entries.at(-1)?.outcome).toBe('READ');
    expect(entries.at(-1)?.subjects).toContain(file.applicationId);
  });

  test('is shown to nobody who may not sign it', async () => {
    const file = await files.examined();
    const elsewhere = agentActor('DECISION_MAKER', postByCode('TN-TUNIS')?.id ?? '', {
      name: 'Ailleurs',
    });
    for (const actor of [agents.examiner, agents.provider, elsewhere, file.applicant])
      expect(await preview(file, ['3'], actor)).toBeNull();
  });

  test('is refused for the reasons that would refuse the signature', async () => {
    const file = await files.examined();
    expect(await preview(file, ['14'])).toMatchObject({ __typename: 'GroundNotOpen', code: '14' });
    expect(await preview(file, [])).toMatchObject({ __typename: 'InputProblem' });
    expect(await preview(await files.admissible(), ['3'])).toMatchObject({
      __typename: 'ActNotOpen',
    });
  });
});
