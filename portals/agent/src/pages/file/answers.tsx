import { Pairs, useFormat } from '@passerelle/portal-kit';
import { graphql, readFragment, type FragmentType } from '../../gql/index.ts';
import type { FileAnswers_ApplicationFragment } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';

export const FileAnswers_Application = graphql(`
  fragment FileAnswers_Application on Application {
    id
    form {
      source
      steps {
        key
        title
        fields {
          key
          kind
          label
          value
          options {
            value
            label
          }
        }
      }
    }
  }
`);

type Field = NonNullable<
  FileAnswers_ApplicationFragment['form']
>['steps'][number]['fields'][number];

/** An answer in words: what was chosen by its label, a country by its name, a day in the reader's way. */
const useSaidAnswer = () => {
  const t = useT();
  const format = useFormat();
  return (value: string, { kind, options }: Pick<Field, 'kind' | 'options'>): string => {
    const labelOf = (one: string): string =>
      options.find((option) => option.value === one)?.label ?? one;
    switch (kind) {
      case 'DATE':
        return /^\d{4}-\d{2}-(?!00)\d{2}$/.test(value) ? format.day(value, 'plain') : value;
      case 'YES_NO':
        return t(value === 'YES' ? 'answer.yes' : 'answer.no');
      case 'COUNTRY':
      case 'COUNTRIES':
        return value.split(',').map(format.country).join(' · ');
      // A district is named after its cities, with commas: one choice is never a list.
      case 'CHOICE':
        return labelOf(value);
      case 'CHOICES':
        return value.split(',').map(labelOf).join(' · ');
      default:
        return value;
    }
  };
};

/** The form as it was signed, step by step; folded, since most of it stands above. */
export const FileAnswers = ({
  application,
}: {
  application: FragmentType<typeof FileAnswers_Application>;
}) => {
  const t = useT();
  const said = useSaidAnswer();
  const { form } = readFragment(FileAnswers_Application, application);
  if (!form) return null;
  return (
    <section>
      <h2>{t('file.form')}</h2>
      <p className="tiny soft">
        <bdi>{form.source}</bdi>
      </p>
      {form.steps.map(({ key, title, fields }) => {
        const filled = fields.filter(
          ({ value }) => value !== null && value !== undefined && value !== '',
        );
        return filled.length === 0 ? null : (
          <details key={key} className="why">
            <summary>
              <span>{title}</span>
            </summary>
            <Pairs
              stacked
              pairs={filled.map(({ key: field, label, value, ...rest }) => [
                <span key={field}>{label}</span>,
                <bdi key={`${field}-value`} dir="auto">
                  {said(value ?? '', rest)}
                </bdi>,
              ])}
            />
          </details>
        );
      })}
    </section>
  );
};
