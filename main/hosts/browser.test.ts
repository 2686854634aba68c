import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser, type Machine } from './browser.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'daftar-test-'));
});

afterEach(() => rmSync(root, { recursive: true }));

/** A program file that would run, with the folders above it. */
function program(...path: string[]): string {
  const file = join(root, ...path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, 0o755);
  return file;
}

const machine = (platform: NodeJS.Platform, env: Machine['env'] = {}): Machine => ({
  platform,
  env,
  home: root,
});

describe('findBrowser', () => {
  it('takes the one that DAFTAR_BROWSER names before any other', () => {
    const named = program('mine');
    program('bin', 'google-chrome');
    const env = { DAFTAR_BROWSER: named, PATH: join(root, 'bin') };
    expect(findBrowser(machine('linux', env))).toBe(named);
  });

  it('takes no other if DAFTAR_BROWSER names none that is there', () => {
    program('bin', 'google-chrome');
    const env = { DAFTAR_BROWSER: join(root, 'gone'), PATH: join(root, 'bin') };
    expect(findBrowser(machine('linux', env))).toBeNull();
  });

  it('prefers Chrome to Edge on the PATH', () => {
    program('b', 'microsoft-edge');
    const chrome = program('a', 'google-chrome-stable');
    const env = { PATH: [join(root, 'b'), join(root, 'a')].join(':') };
    expect(findBrowser(machine('linux', env))).toBe(chrome);
  });

  it('passes over folders and files that are no programs', () => {
    mkdirSync(join(root, 'bin', 'google-chrome-stable'), { recursive: true });
    chmodSync(program('bin', 'google-chrome'), 0o644);
    const chromium = program('bin', 'chromium');
    expect(findBrowser(machine('linux', { PATH: join(root, 'bin') }))).toBe(chromium);
  });

  it('finds an application in the user’s own folder on a Mac', () => {
    const edge = program('Applications', 'Microsoft Edge.app', 'Contents', 'MacOS', 'Microsoft Edge');
    expect(findBrowser(machine('darwin'))).toBe(edge);
  });

  it('finds Chrome installed for one user on Windows', () => {
    const chrome = program('Local', 'Google', 'Chrome', 'Application', 'chrome.exe');
    expect(findBrowser(machine('win32', { LOCALAPPDATA: join(root, 'Local') }))).toBe(chrome);
  });

  it('falls back to the newest browser that Playwright installed', () => {
    program(
      'Library',
      'Caches',
      'ms-playwright',
      'chromium-999',
      'chrome-mac',
      'Chromium.app',
      'Contents',
      'MacOS',
      'Chromium',
    );
    const newest = program(
      'Library',
      'Caches',
      'ms-playwright',
      'chromium-1200',
      'chrome-mac',
      'Chromium.app',
      'Contents',
      'MacOS',
      'Chromium',
    );
    expect(findBrowser(machine('darwin'))).toBe(newest);
  });

  it('finds none where there is none', () => {
    expect(findBrowser(machine('win32'))).toBeNull();
  });
});
