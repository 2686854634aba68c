/** Says to screen readers what happened in the text. */
import { useReading } from './reading.ts';

export function Announcer() {
  const said = useReading((state) => state.said);
  return (
    <div className="visually-hidden" role="status">
      {said}
    </div>
  );
}
