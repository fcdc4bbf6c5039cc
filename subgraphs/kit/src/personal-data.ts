/** How a column fares when a person uses a right, or when its term ends. */
export type ColumnRule = {
  /** The line of the annex of the arrêté of 22 August 2001 (2009 version) or of annex 11 CESEDA. */
  readonly annex?: string;
  /** For data that the annex does not list: an entry in the processing register. */
  readonly register?: {
    readonly purpose: string;
    readonly basis: string;
    readonly recipients: readonly string[];
  };
  /** Whether it stands in the answer to an access request. `never` for what is heard through the CNIL. */
  readonly export: 'yes' | 'never';
  /** Who may rectify it: the person in the draft, the office on request, or nobody (a record of what happened). */
  readonly rectify: 'person' | 'office' | 'no';
  /** Whether a restriction freezes it. */
  readonly restrict: boolean;
  /** What erasure does: the row goes, or the value is blanked and the row stays. */
  readonly erase: 'row' | 'blank';
  /** The key of the retention rule: `retention.application`. */
  readonly retention: string;
};

/** One table's columns; each column is personal with its rule, or says that it is not. */
export type TableDeclaration = Readonly<Record<string, ColumnRule | 'not personal'>>;

/** What a subgraph holds of persons. A column that is missing here fails the build. */
export type PersonalDataRegister = Readonly<Record<string, TableDeclaration>>;

export const annexLine = (
  annex: string,
  rule: Omit<ColumnRule, 'annex' | 'register'>,
): ColumnRule => ({
  annex,
  ...rule,
});

export const registerEntry = (
  register: NonNullable<ColumnRule['register']>,
  rule: Omit<ColumnRule, 'annex' | 'register'>,
): ColumnRule => ({ register, ...rule });

/** The declarations of the tables that every subgraph has beside its own. */
export const platformDeclarations: PersonalDataRegister = {
  audit_log: {
    id: 'not personal',
    seq: 'not personal',
    xid: 'not personal',
    at: 'not personal',
    act: 'not personal',
    law: 'not personal',
    outcome: 'not personal',
    leaf_hash: 'not personal',
  },
  audit_leaves: Object.fromEntries(
    ['entry_id', 'salt']
      .map((column) => [column, 'not personal' as const])
      .concat(
        [
          'author_kind',
          'author_id',
          'unit_id',
          'unit_kind',
          'mission',
          'reason',
          'subject_ids',
          'categories',
        ].map(
          (column) =>
            [
              column,
              registerEntry(
                {
                  purpose: 'Traceability of each act and reading',
                  basis: 'CESEDA R. 142-65; Reg. (EC) 767/2008 art. 34',
                  recipients: ['Auditors of the controllers', 'CNIL'],
                },
                {
                  export: 'yes',
                  rectify: 'no',
                  restrict: false,
                  erase: 'row',
                  retention: 'retention.logYears',
                },
              ),
            ] as never,
        ) as never,
      ),
  ),
  inbox: { event_id: 'not personal', subscriber: 'not personal', act_id: 'not personal' },
  timers: {
    kind: 'not personal',
    subject_id: 'not personal',
    due_at: 'not personal',
    fired_at: 'not personal',
    attempts: 'not personal',
    act_id: 'not personal',
  },
};

/** The columns that a register leaves out, and the rules that cite neither annex nor register. */
export const undeclared = (
  register: PersonalDataRegister,
  columns: readonly { readonly table: string; readonly column: string }[],
): readonly string[] => {
  const all = { ...platformDeclarations, ...register };
  return columns.flatMap(({ table, column }) => {
    const rule = all[table]?.[column];
    if (rule === undefined) return [`${table}.${column} is not declared`];
    if (rule !== 'not personal' && !rule.annex && !rule.register)
      return [`${table}.${column} cites neither the annex nor the processing register`];
    return [];
  });
};
