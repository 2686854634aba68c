/** Runs the real desktop bundle with the stories' Electron in place of the real one. */
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { insideOf } from './inside.ts';

const shim = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (name, context, next) =>
    name === 'electron' ? { url: shim, shortCircuit: true } : next(name, context),
});

const electron = await import('./electron.ts');
Object.assign(insideOf, electron);

const [main = '', ...args] = process.argv.slice(2);
process.argv = [process.execPath, main, ...args];
// Electron waits for its main module: one that awaits its being ready waits for ever.
const late = setTimeout(() => {
  console.error('The desktop’s main module never ended.');
  process.exit(1);
}, 20_000);
await import(pathToFileURL(main).href);
clearTimeout(late);
electron.releaseReady();
