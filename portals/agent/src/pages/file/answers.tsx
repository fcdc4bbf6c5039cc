import { Pairs } from '@passerelle/portal-kit';
import { graphql, readFragment, type FragmentType } from '../../gql/index.ts';
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

/** The form as it was signed, step by step; folded, since most of it stands above. */
export const FileAnswers = ({
  application,
}: {
  application: FragmentType<typeof FileAnswers_Application>;
}) => {
  const t = useT();
  const { form } = readFragment(FileAnswers_Application, application);
  if (!form) return null;
  const said = (value: string, options: readonly { value: string; label: string }[]): string =>
    value
      .split(',')
      .map((one) => options.find((option) => option.value === one)?.label ?? one)
      .join(', ');
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
              pairs={filled.map(({ key: field, label, value, options }) => [
                <span key={field}>{label}</span>,
                <bdi key={`${field}-value`} dir="auto">
                  {said(value ?? '', options)}
                </bdi>,
              ])}
            />
          </details>
        );
      })}
    </section>
  );
};
