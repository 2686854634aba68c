/** Makes a stand-in fail loudly. */

/** Throws where an object has no such member, instead of handing out `undefined`. */
export function strict<T extends object>(name: string, object: T): T {
  return new Proxy(object, {
    get(target, key, receiver) {
      if (typeof key === 'string' && !(key in target) && key !== 'then')
        throw new Error(`The stories' Electron has no ${name}.${key}.`);
      return Reflect.get(target, key, receiver);
    },
  });
}
