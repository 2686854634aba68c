/** Draws a picture, or what its source says of it if it did not come along, with caption and credit. */

import { splitStretch } from '../../main/text/cells.ts';
import { t } from '../strings/index.ts';
import type { Surroundings } from './BlockView.tsx';
import styles from './blocks.module.css';
import { Inline } from './Inline.tsx';
import { Picture } from './Picture.tsx';
import type { ShownBlock } from './shown-blocks.ts';
import { slot } from './slot.ts';
import { flow, type TextFace } from './text-face.ts';

export type FigureBlockProps = { shown: ShownBlock; around: Surroundings; face: TextFace };

export function FigureBlock({ shown, around, face }: FigureBlockProps) {
  const { block, index, region } = shown;
  const picture = around.pictures.get(block.resource ?? '');
  const lines = splitStretch(around.text, block, '\n');
  return (
    <figure className={styles.figure} data-block={index} {...face} dir={flow(face)}>
      {picture ? (
        <Picture articleId={around.articleId} alt={block.alt ?? ''} {...picture} />
      ) : (
        <div className={styles.picture}>
          <bdi>{block.alt ? t.reader.picture(block.alt) : t.reader.pictureNotShown}</bdi>
        </div>
      )}
      {block.end > block.start && (
        <figcaption>
          {lines.map((line, at) => (
            <div
              key={line.start}
              className={at === 0 ? styles.caption : styles.credit}
              dir="auto"
              {...slot(line.start, region)}
            >
              <Inline text={around.text} {...line} spans={block.spans} noteOf={around.notes.noteOf} />
            </div>
          ))}
        </figcaption>
      )}
    </figure>
  );
}
