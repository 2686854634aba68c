/** What a user does again and again, the same in both hosts: makes an archive, gives files, takes files. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { expect } from 'vitest';
import { temporaryFolder } from './daftar.ts';
import type { HostKind, Launched } from './launch.ts';

export const SAMPLE_ARTICLE = 'Market reopens under new stewards';

/** From the first screen. */
export async function openSample({ page }: { page: Page }): Promise<void> {
  await page.getByRole('button', { name: /sample/i }).click();
  await page.getByText(SAMPLE_ARTICLE).first().waitFor();
}

/** From the first screen. @returns the archive's path */
export async function makeArchive(kind: HostKind, host: Launched, name: string): Promise<string> {
  const path = join(host.home, 'Daftar', `${name}.daftar`);
  if (kind === 'desktop') await answerSave(host, path);
  await host.page.getByRole('textbox', { name: 'Name of the new archive' }).fill(name);
  await host.page.getByRole('button', { name: 'Create' }).click();
  await host.page.getByText('This archive is empty.').first().waitFor();
  return path;
}

/** Presses a button that asks for files, and picks them. */
export async function giveFiles(
  kind: HostKind,
  host: Launched,
  button: string,
  paths: string[],
): Promise<void> {
  const press = () => host.page.getByRole('button', { name: button }).first().click();
  if (kind === 'desktop') {
    await answerOpen(host, paths);
    return press();
  }
  const [chooser] = await Promise.all([host.page.waitForEvent('filechooser'), press()]);
  await chooser.setFiles(paths);
}

/** What the user picks in the desktop's next open dialogs. */
export function answerOpen(host: Launched, filePaths: string[]): Promise<void> {
  return host.evaluateHost(({ dialog }, given) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: given });
  }, filePaths);
}

/** What the user answers to the desktop's next save dialogs; null: they think better of it. */
export function answerSave(host: Launched, filePath: string | null): Promise<void> {
  return host.evaluateHost(({ dialog }, given) => {
    dialog.showSaveDialog = async () => ({ canceled: given === null, filePath: given ?? '' });
  }, filePath);
}

/** The file that some steps in the browser lead to. */
export async function downloadOf(page: Page, steps: () => Promise<unknown>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), steps()]);
  return download;
}

/** Ends a thread of the host, as if it had run out of memory. */
export function killThread(host: Launched, name: 'writer' | 'reader'): Promise<void> {
  return host.evaluateHost(async ({ workers }, wanted) => {
    const found = workers.filter((one: { name: string }) => one.name.includes(wanted)).at(-1);
    if (!found) throw new Error(`There is no ${wanted}.`);
    await found.worker.terminate();
  }, name);
}

export async function go(page: Page, place: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: place }).click();
}

/** The bytes of the file that some steps lead to, wherever the host puts it. */
export async function fileOf(kind: HostKind, host: Launched, name: string, steps: () => Promise<unknown>) {
  if (kind === 'loopback') {
    const download = await downloadOf(host.page, steps);
    expect(download.suggestedFilename()).toBe(name);
    return readFileSync(await download.path());
  }
  const path = join(temporaryFolder(), name);
  await answerSave(host, path);
  await steps();
  await host.page.getByText(new RegExp(`${name} is (ready|complete)`)).waitFor();
  return readFileSync(path);
}

/** With the dialog open. */
export function exportAs(kind: HostKind, host: Launched, format: string, name: string) {
  const dialog = host.page.getByRole('dialog', { name: 'Export' });
  return fileOf(kind, host, name, async () => {
    await dialog.getByRole('radio', { name: new RegExp(`^${format}`) }).check();
    await dialog.getByRole('button', { name: /^Export/ }).click();
  });
}

/** Drops files or folders on the window, as a person does from a file manager. */
export async function drop(kind: HostKind, { page }: Launched, paths: string[]): Promise<void> {
  // Only Electron knows where a dropped file lies; the stand-in is told.
  if (kind === 'desktop')
    await page.evaluate(
      (known) => Object.assign(window, { __daftarPaths: Object.fromEntries(known) }),
      paths.map((path) => [basename(path), path]),
    );
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  await page.getByText('Drop to import').waitFor();
  await session.send('Input.dispatchDragEvent', { type: 'drop', x: 600, y: 400, data });
  await page.getByText('Drop to import').waitFor({ state: 'detached' });
  await session.detach();
}
