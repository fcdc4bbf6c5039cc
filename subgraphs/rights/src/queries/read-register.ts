import { definePage, nothingPersonal, platformDeclarations } from '@passerelle/subgraph-kit';
import { dayOf } from '@passerelle/subgraph-kit/law';
import { registerLine, type RegisterLine } from '../domain/register.ts';
import type { RightsPorts } from '../ports.ts';

const LINES_MAX = 2_000;

/** The processing register: what the platform holds of persons, column by column, as each part declares it, its log included. Public. */
export const readRegister = definePage<object, readonly RegisterLine[]>({
  name: 'rights.readRegister',
  page: ({ law, now, actor }, _args, ports: RightsPorts) => {
    const facts = { law, on: dayOf(now, 'Europe/Paris'), language: actor.language };
    const lines = ports.register.flatMap(({ subgraph, declarations }) =>
      Object.entries({ ...platformDeclarations, ...declarations }).flatMap(([table, columns]) =>
        Object.entries(columns).flatMap(([column, rule]) =>
          rule === 'not personal'
            ? []
            : [registerLine(`${subgraph}.${table}.${column}`, rule, facts)],
        ),
      ),
    );
    return Promise.resolve(lines.slice(0, LINES_MAX));
  },
  seen: nothingPersonal,
});
