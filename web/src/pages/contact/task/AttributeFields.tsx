import { useQuery } from '@tanstack/react-query';
import { classQuery } from '../../../api/reference';
import { AttributeQuestions } from '../../../parts/AttributeQuestions';

export type Answers = Record<string, unknown>;

interface AttributeFieldsProps {
  classification: string;
  value: Answers;
  onChange: (answers: Answers) => void;
  /** By `attributes.<code>`. */
  errors: Record<string, string>;
}

/** What the class of the form asks. */
export function AttributeFields({ classification, value, onChange, errors }: AttributeFieldsProps) {
  const node = useQuery({ ...classQuery(classification), enabled: classification !== '' });
  const asked = node.data?.attributes ?? [];
  if (asked.length === 0) return null;
  return (
    <div className="stack attribute-fields">
      <AttributeQuestions
        attributes={asked}
        answers={value}
        errors={errors}
        onAnswer={(code, answer) => onChange({ ...value, [code]: answer })}
      />
    </div>
  );
}
