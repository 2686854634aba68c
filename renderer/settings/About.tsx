/** What this is, its version, and whose work it stands on. */
import { version } from '../../package.json';
import { t } from '../strings/index.ts';
import styles from './About.module.css';
import { LICENCES } from './licences.ts';
import { Section } from './Section.tsx';

export function About() {
  return (
    <Section title={t.settings.about} text={`${t.settings.version(version)}. ${t.settings.offline}`}>
      <details className={styles.details}>
        <summary className={styles.summary}>{t.settings.licences(LICENCES.length)}</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t.settings.licencePackage}</th>
              <th scope="col">{t.settings.licenceVersion}</th>
              <th scope="col">{t.settings.licenceName}</th>
            </tr>
          </thead>
          <tbody>
            {LICENCES.map((one) => (
              <tr key={one.name}>
                <td>{one.name}</td>
                <td>{one.version}</td>
                <td>{one.licence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Section>
  );
}
