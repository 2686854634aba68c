/** What measures from inside of a page: frames, and how long after a key or a click its result was painted. */
import type { Page } from 'playwright-core';
import { BEGIN, END } from '../../bench/read-trace.ts';

/** What is waited for: some element that `selector` names and, if given, that says `text`. */
export type Sight = { selector: string; text?: string };

type Probe = {
  frames: number[];
  running: boolean;
  seen: Promise<number | null>;
};

type Probed = { benchProbe: Probe };

/** From now on frames are counted. The mark also tells the trace which thread is this page's. */
export function begin(page: Page): Promise<void> {
  return page.evaluate((name) => {
    const probe: Probe = { frames: [], running: true, seen: Promise.resolve(null) };
    (globalThis as unknown as Probed).benchProbe = probe;
    let last = performance.now();
    const frame = (now: number) => {
      probe.frames.push(now - last);
      last = now;
      if (probe.running) requestAnimationFrame(frame);
    };
    performance.mark(name);
    requestAnimationFrame(frame);
  }, BEGIN);
}

/** @returns times between frames, in ms */
export function end(page: Page): Promise<number[]> {
  return page.evaluate((name) => {
    performance.mark(name);
    const probe = (globalThis as unknown as Probed).benchProbe;
    probe.running = false;
    return probe.frames;
  }, END);
}

/**
 * Does something by mouse or key and waits for what it leads to.
 * @param sight what then is there; or, with `changed`, an element whose text is another than before
 * @returns ms from the input event to the end of the frame that painted it; null if it did not come in `patience` ms
 */
export async function latency(
  page: Page,
  act: () => Promise<unknown>,
  sight: Sight & { changed?: boolean },
  patience = 10_000,
): Promise<number | null> {
  await page.evaluate(
    ({ selector, text, changed, patience }) => {
      const find = () => [...document.querySelectorAll<HTMLElement>(selector)];
      const says = () =>
        find()
          .map((one) => one.textContent)
          .join();
      const before = changed ? says() : '';
      const isThere = () =>
        changed ? says() !== before : find().some((one) => !text || one.textContent?.includes(text));
      // Also done to prepare what is measured, when no frames are counted yet.
      const probed = globalThis as unknown as Probed;
      probed.benchProbe ??= { frames: [], running: false, seen: Promise.resolve(null) };
      const probe = probed.benchProbe;
      probe.seen = new Promise((resolve) => {
        let began: number | null = null;
        const note = (event: Event) => {
          began ??= event.timeStamp;
        };
        for (const kind of ['keydown', 'mousedown'])
          addEventListener(kind, note, { capture: true, once: true });
        const asked = performance.now();
        const look = () => {
          if (began !== null && isThere()) {
            // Runs after the frame has been painted.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - (began ?? asked));
            port2.postMessage(null);
          } else if (performance.now() - asked > patience) resolve(null);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
    },
    { ...sight, patience },
  );
  await act();
  return page.evaluate(() => (globalThis as unknown as Probed).benchProbe.seen);
}
