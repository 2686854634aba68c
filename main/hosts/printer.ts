/** The printing that a host without Electron offers: one browser, started by the first print. */
import { DaftarError, messageOf } from '../api/errors.ts';
import type { HostApi } from '../app.ts';
import { findBrowser } from './browser.ts';
import { builtFonts } from './fonts.ts';
import { openPrinter, type Printer } from './print.ts';

export type HostPrinter = Pick<HostApi, 'print' | 'fonts' | 'assertCanPrint'> & { close(): Promise<void> };

export function createPrinter(): HostPrinter {
  let printer: Promise<Printer> | undefined;
  return {
    async print(page) {
      try {
        printer ??= openPrinter();
        return await (await printer).print(page);
      } catch (error) {
        printer = undefined;
        throw new DaftarError('print-failed', messageOf(error), error);
      }
    },
    fonts: builtFonts,
    assertCanPrint() {
      if (!findBrowser()) throw new DaftarError('no-browser');
    },
    async close() {
      await (await printer)?.close();
    },
  };
}
