import * as v from "valibot";

/**
 * A union told apart by `kind`, looked up and not searched: lines come by the thousand, and
 * `v.variant` tries one option after the other.
 */
export function byKind<const Schemas extends Readonly<Record<string, v.GenericSchema>>>(
  schemas: Schemas,
): v.GenericSchema<v.InferInput<Schemas[keyof Schemas]>, v.InferOutput<Schemas[keyof Schemas]>> {
  const known = new Map(Object.entries(schemas));
  const none = v.never(`Invalid kind: Expected ${[...known.keys()].join(" | ")}`);
  return v.lazy((input): v.GenericSchema => {
    const kind: unknown =
      typeof input === "object" && input !== null ? Reflect.get(input, "kind") : undefined;
    return (typeof kind === "string" ? known.get(kind) : undefined) ?? none;
  });
}
