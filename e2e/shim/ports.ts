/** The stand-in's message ports: both ends in the desktop's process, or one of them in a window's page. */
import { EventEmitter } from 'node:events';
import { ask } from './channel.ts';
import { strict } from './strict.ts';

/** One end of a channel whose other end may be in a window. */
export class MessagePortMain extends EventEmitter {
  other: MessagePortMain | null = null;
  /** Its number in the window it was sent to. */
  inWindow: { window: number; port: number } | null = null;
  private started = false;
  private waiting: unknown[] = [];
  start() {
    this.started = true;
    for (const data of this.waiting.splice(0)) this.emit('message', { data, ports: [] });
  }
  postMessage(data: unknown) {
    this.other?.arrive(data);
  }
  arrive(data: unknown) {
    if (this.inWindow) {
      if (typeof data !== 'string') throw new Error('The stories’ ports carry text only.');
      void ask('portMessage', this.inWindow, data);
    } else if (this.started) this.emit('message', { data, ports: [] });
    else this.waiting.push(data);
  }
  close() {
    const { other } = this;
    this.other = null;
    if (!other) return;
    other.other = null;
    if (other.inWindow) void ask('portClosed', other.inWindow);
    else other.emit('close');
    this.emit('close');
  }
}

export class MessageChannelMain {
  port1 = strict('port', new MessagePortMain());
  port2 = strict('port', new MessagePortMain());
  constructor() {
    this.port1.other = this.port2;
    this.port2.other = this.port1;
  }
}

let ports = 0;
const inWindows = new Map<number, MessagePortMain>();

/** Hands an end over to a page. @returns its number there */
export function moveToWindow(port: MessagePortMain, window: number): number {
  const number = ++ports;
  port.inWindow = { window, port: number };
  inWindows.set(number, port);
  return number;
}

export function messageFromWindow(number: number, data: string): void {
  inWindows.get(number)?.postMessage(data);
}

export function portClosed(number: number): void {
  inWindows.get(number)?.close();
  inWindows.delete(number);
}

/** A page that is loaded anew, or gone, has lost its ports. */
export function portsLost(window: number): void {
  for (const [number, port] of inWindows) if (port.inWindow?.window === window) portClosed(number);
}
