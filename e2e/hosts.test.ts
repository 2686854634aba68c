/** What both hosts promise, whatever the window shows in them. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { daftar, temporaryFolder } from './daftar.ts';
import { HOSTS, type Launched, launch } from './launch.ts';
import { answerOpen, giveFiles, killThread, makeArchive, openSample, SAMPLE_ARTICLE } from './steps.ts';

describe.each(HOSTS)('in the %s host', (kind) => {
  it('opens on the first screen, and the sample archive is one click away', async () => {
    const { page, close } = await launch(kind);
    await openSample({ page });
    expect(await page.title()).toContain('Daftar');
    await close();
  });

  it('opens the archive it is started with', async () => {
    const home = temporaryFolder();
    const archive = join(home, 'Maraza.daftar');
    daftar(['import', 'assets/sample/pages', '--archive', archive, '--json']);
    const host = await launch(kind, { archive });
    await host.page.getByText(SAMPLE_ARTICLE).first().waitFor();
    await host.close();
  });

  it('keeps recent archives and the window’s own state over a restart', async () => {
    const first = await launch(kind);
    await openSample(first);
    await first.page.evaluate(() => localStorage.setItem('story', 'kept'));
    const second = await first.restart();
    await second.page.getByRole('button', { name: /^Sample/ }).click();
    await second.page.getByText(SAMPLE_ARTICLE).first().waitFor();
    expect(await second.page.evaluate(() => localStorage.getItem('story'))).toBe('kept');
    await second.close();
  });

  it('keeps two windows in step: both open, fill and close the same archive', async () => {
    const host = await launch(kind);
    const second = await host.secondWindow();
    await openSample(host);
    await second.getByText(SAMPLE_ARTICLE).first().waitFor();
    await second.getByRole('button', { name: /back to all archives/ }).click();
    await host.page.getByRole('button', { name: /^Sample/ }).waitFor();
    await host.close();
  });

  it('goes back to the first screen when the thread that holds the archive ends, and opens it again', async () => {
    const host = await launch(kind);
    await openSample(host);
    await killThread(host, 'writer');
    await host.page.getByText(/What was saved is kept/).waitFor();
    await host.page.getByRole('button', { name: /^Sample/ }).click();
    await host.page.getByText(SAMPLE_ARTICLE).first().waitFor();
    expect(await host.page.getByText(/What was saved is kept/).count()).toBe(0);
    await host.close();
  });

  it('notices that the archive was moved away, closes it whole, and shows it as missing', async () => {
    const host = await launch(kind);
    await openSample(host);
    const [from, to] = ['Sample', 'Elsewhere'].map((name) => join(host.home, 'Daftar', `${name}.daftar`));
    renameSync(from as string, to as string);
    await host.page.getByText(/was moved, replaced or deleted/).waitFor();
    await host.page.getByText(/not found where it was/).waitFor();
    await host.close();
    expect(daftar(['list', '--archive', to as string, '--json']).json).toHaveLength(17);
  });

  it('goes on with an import when the page is loaded anew', async () => {
    const host = await launch(kind);
    await makeArchive(kind, host, 'Many');
    const files = manyFiles(400);
    await giveFiles(kind, host, 'Choose files', files);
    await host.page.getByRole('region', { name: 'Work in progress' }).waitFor();
    await host.page
      .getByText(/Importing/)
      .first()
      .waitFor();
    await host.page.reload();
    await host.page.getByText('400 articles').first().waitFor();
    await host.close();
  });

  it('reaches nothing but its host: what a page might try is refused', async () => {
    const host = await launch(kind);
    await openSample(host);
    const tried = await host.page.evaluate(async () => {
      const failed = (work: Promise<unknown>) =>
        work.then(
          () => 'passed',
          () => 'refused',
        );
      const image = new Image();
      const drawn = new Promise((yes, no) => {
        image.onload = yes;
        image.onerror = no;
      });
      image.src = 'https://example.org/a.png';
      return {
        fetch: await failed(fetch('https://example.org/')),
        image: await failed(drawn),
        code: (() => {
          try {
            // biome-ignore lint/security/noGlobalEval: whether the page's policy refuses it
            return eval('"passed"');
          } catch {
            return 'refused';
          }
        })(),
      };
    });
    expect(tried).toEqual({ fetch: 'refused', image: 'refused', code: 'refused' });
    // The policy says so in the console; nothing had to be cancelled after it.
    expect(host.errors.every((error) => /Content Security Policy/.test(error))).toBe(true);
    host.errors.length = 0;
    await host.close();
  });
});

describe('the desktop host', () => {
  it('opens an archive that the user picks, and one that another start names', async () => {
    const home = temporaryFolder();
    const [pages, captures] = ['pages', 'captures'].map((name) => {
      const archive = join(home, `${name}.daftar`);
      daftar(['import', `assets/sample/${name}`, '--archive', archive, '--json']);
      return archive;
    }) as [string, string];
    const host = await launch('desktop');
    await answerOpen(host, [pages]);
    await host.page.getByRole('button', { name: 'Open an archive' }).click();
    await host.page.getByText(SAMPLE_ARTICLE).first().waitFor();
    await host.evaluateHost(
      ({ app }, path) => app.emit('second-instance', {}, ['daftar', '.', path], '/'),
      captures,
    );
    await host.page.getByText(SAMPLE_ARTICLE).first().waitFor({ state: 'detached' });
    await host.page.getByRole('button', { name: 'captures: back to all archives' }).waitFor();
    await host.close();
  });

  it('says on the first screen why the archive it was started with cannot be opened', async () => {
    const home = temporaryFolder();
    const archive = join(home, 'Minutes.daftar');
    writeFileSync(archive, 'Minutes of a meeting. '.repeat(200));
    const host = await launch('desktop', { archive });
    await host.page.getByText(/Minutes\.daftar is not a Daftar archive/).waitFor();
    await openSample(host);
    await host.close();
  });

  it('comes back where the user had moved it, unless that is off every screen', async () => {
    const size = (host: Launched) =>
      host.evaluateHost(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].getNormalBounds());
    const leaveAt = (host: Launched, bounds: object) =>
      host.evaluateHost(({ BrowserWindow }, given) => {
        const [window] = BrowserWindow.getAllWindows();
        window.setBounds(given);
        window.emit('close', { preventDefault() {} });
      }, bounds);
    const first = await launch('desktop');
    await leaveAt(first, { x: 40, y: 30, width: 1000, height: 700 });
    const second = await first.restart();
    expect(await size(second)).toEqual({ x: 40, y: 30, width: 1000, height: 700 });
    await leaveAt(second, { x: 9000, y: 30, width: 1000, height: 700 });
    const third = await second.restart();
    expect(await size(third)).toMatchObject({ width: 1280, height: 820 });
    await third.close();
  });

  it('opens no window and goes nowhere else', async () => {
    const host = await launch('desktop');
    await host.page.evaluate(() => void window.open('https://example.org/'));
    await host.page.evaluate(() => {
      location.href = 'https://example.org/';
    });
    await host.page.getByRole('button', { name: /sample/i }).waitFor();
    host.errors.length = 0;
    host.foreign.length = 0;
    await host.close();
  });

  it('hands the window a host kind, ports, paths and menu commands, and nothing else', async () => {
    const host = await launch('desktop');
    const handed = await host.page.evaluate(() =>
      Object.keys((globalThis as { daftar?: object }).daftar ?? {}),
    );
    expect(handed.sort()).toEqual(['connect', 'kind', 'onMenu', 'pathOf']);
    await host.close();
  });
});

function manyFiles(count: number): string[] {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, number) => {
    const path = join(folder, `report-${number}.txt`);
    const line = `The ferry at landing ${number} carried ${number * 7} crates before the river rose.`;
    writeFileSync(path, `Ferry report ${number}\n\n${Array(20).fill(line).join(' ')}\n`);
    return path;
  });
}
