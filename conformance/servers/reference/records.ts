/** Texts by keys, for what the reference server keeps besides threads. Each operation is one atomic step. */
export interface Records {
  /** Stores it if the key is free; whether it was. */
  add(key: string, value: string): Promise<boolean>;
  set(key: string, value: string): Promise<void>;
  get(key: string): Promise<string | undefined>;
  /** Removes it; its value if there was one. */
  take(key: string): Promise<string | undefined>;
  /** Removes all keys that begin with the prefix; how many. */
  removeAll(prefix: string): Promise<number>;
  /** How many keys begin with the prefix. */
  count(prefix: string): Promise<number>;
}

export function recordsInMemory(): Records {
  const values = new Map<string, string>();
  const under = (prefix: string): string[] => [...values.keys()].filter((key) => key.startsWith(prefix));
  return {
    async add(key, value) {
      if (values.has(key)) return false;
      values.set(key, value);
      return true;
    },
    set: async (key, value) => void values.set(key, value),
    get: async (key) => values.get(key),
    async take(key) {
      const value = values.get(key);
      values.delete(key);
      return value;
    },
    async removeAll(prefix) {
      const keys = under(prefix);
      for (const key of keys) values.delete(key);
      return keys.length;
    },
    count: async (prefix) => under(prefix).length,
  };
}
