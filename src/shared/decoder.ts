/** Reads one value from outside; undefined when it is not what it should be. Never a cast of unread data. */
export type Decoder<Value> = (value: unknown) => Value | undefined;
type Fields<Value> = { readonly [Key in keyof Value]-?: Decoder<Value[Key]> };

/** An object that is no list: its fields are still to be read. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const text: Decoder<string> = (value) => (typeof value === 'string' ? value : undefined);
export const flag: Decoder<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);
/** A number from 0 on. */
export const count: Decoder<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;

export const nullable =
  <Value>(inner: Decoder<Value>): Decoder<Value | null> =>
  (value) =>
    value === null ? null : inner(value);

export const oneOf =
  <Literal extends string | number>(literals: readonly Literal[]): Decoder<Literal> =>
  (value) =>
    literals.find((literal) => literal === value);

/** All items or nothing. */
export const list =
  <Item>(item: Decoder<Item>): Decoder<Item[]> =>
  (value) => {
    if (!Array.isArray(value)) return undefined;
    const items: Item[] = [];
    for (const raw of value as unknown[]) {
      const decoded = item(raw);
      if (decoded === undefined) return undefined;
      items.push(decoded);
    }
    return items;
  };

/** All fields or nothing; other keys are left out. */
export const record =
  <Value extends object>(fields: Fields<Value>): Decoder<Value> =>
  (value) => {
    if (!isRecord(value)) return undefined;
    const read: Partial<Value> = {};
    for (const key of Object.keys(fields) as (keyof Value & string)[]) {
      const decoded = fields[key](value[key]);
      if (decoded === undefined) return undefined;
      read[key] = decoded;
    }
    return read as Value;
  };
