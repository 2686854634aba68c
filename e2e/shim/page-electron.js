// What the real preload imports as 'electron' inside the page. Runs before it, in every page of a window.
(() => {
  if (window.top !== window) return;
  void window.__daftarFresh();
  const listeners = new Map();
  const ports = new Map();
  const unknown = (name, object) =>
    new Proxy(object, {
      get(target, key) {
        if (!(key in target))
          throw new Error(`The stories' Electron has no ${name}.${String(key)} in a window.`);
        return target[key];
      },
    });
  const electron = unknown('electron', {
    contextBridge: unknown('contextBridge', {
      exposeInMainWorld: (name, value) =>
        Object.defineProperty(window, name, { value: Object.freeze(value), configurable: false }),
    }),
    ipcRenderer: unknown('ipcRenderer', {
      send: (channel, ...args) => void window.__daftarSend(channel, args),
      on: (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    }),
    webUtils: unknown('webUtils', { getPathForFile: (file) => window.__daftarPaths?.[file.name] ?? '' }),
  });
  // Before anything is asked for: the page would have gone to the network first.
  window.open = (url) => {
    void window.__daftarOpen(String(url));
    return null;
  };
  window.__daftarRequire = (name) => {
    if (name !== 'electron') throw new Error(`A sandboxed preload cannot load ${name}.`);
    return electron;
  };
  window.__daftarReceive = (channel, args, numbers) => {
    const given = numbers.map((number) => {
      const { port1, port2 } = new MessageChannel();
      ports.set(number, port1);
      port1.onmessage = ({ data }) => void window.__daftarPort(number, data);
      port1.onclose = () => void window.__daftarPortClosed(number);
      return port2;
    });
    for (const listener of listeners.get(channel) ?? []) listener({ ports: given }, ...args);
  };
  window.__daftarPortMessage = (number, data) => ports.get(number)?.postMessage(data);
  window.__daftarPortClose = (number) => ports.get(number)?.close();
})();
