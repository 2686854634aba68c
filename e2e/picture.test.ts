/** A page's picture comes along and is drawn, in both hosts. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './daftar.ts';
import { HOSTS, launch } from './launch.ts';
import { giveFiles, makeArchive } from './steps.ts';

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A picture of one colour. */
function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0x88)]);
  const rows = Buffer.concat(Array.from({ length: height }, () => row));
  const sign = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    sign,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const SENTENCE =
  'The mill at Maraza opened again after eleven years, and bread was sold from its door until noon.';

describe.each(HOSTS)('a picture, in the %s', (kind) => {
  it('comes along with its page and is drawn in the room kept for it', async () => {
    const file = join(temporaryFolder(), 'mill.html');
    const data = `data:image/png;base64,${png(320, 200).toString('base64')}`;
    writeFileSync(
      file,
      `<html><body><article><h1>The mill at Maraza turns again</h1><p>${SENTENCE}</p><figure><img src="${data}" alt="A mill"><figcaption>The mill by the river</figcaption></figure><p>${SENTENCE}</p><p>${SENTENCE}</p></article></body></html>`,
    );
    const host = await launch(kind);
    await makeArchive(kind, host, 'mills');
    await giveFiles(kind, host, 'Choose files', [file]);
    await host.page.getByRole('option').filter({ hasText: 'The mill at Maraza' }).first().click();
    const image = host.page.getByRole('img', { name: 'A mill' });
    await image.waitFor();
    const drawn = () => image.evaluate((element) => (element as HTMLImageElement).naturalWidth);
    await expect.poll(drawn).toBe(320);
  });
});
