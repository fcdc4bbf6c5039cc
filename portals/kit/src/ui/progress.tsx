import { useId, type ReactNode } from 'react';

type ProgressProps = {
  /** What, and how many of how many: "Préparation du dossier, 214 pages sur 300". */
  label: ReactNode;
  value: number;
  max: number;
  /** "encore 2 min environ" */
  left?: ReactNode;
  /** How to stop without loss. */
  act?: ReactNode;
};

/** A long job. The ear hears it at 25, 50, 75 and 100 per cent. */
export const Progress = ({ label, value, max, left, act }: ProgressProps) => {
  const id = useId();
  const quarter = max > 0 ? Math.floor((value / max) * 4) * 25 : 0;
  return (
    <div className="stack stack--near">
      <label htmlFor={id}>{label}</label>
      <progress className="progress" id={id} value={value} max={max} />
      <div className="line small">
        {left && <span className="soft">{left}</span>}
        {act}
      </div>
      <span className="away" role="status">
        {quarter > 0 ? `${quarter} %` : ''}
      </span>
    </div>
  );
};
