/**
 * What travels. An open enum is read as `"unknown"` when the server adds a value, so on the wire it can hold
 * one that the schemas do not list; here such a value begins with `x-`, which keeps typing errors apart.
 */
export type Wire<Type> = [Type] extends [string]
  ? "unknown" extends Type
    ? Type | `x-${string}`
    : Type
  : Type extends readonly (infer Item)[]
    ? Wire<Item>[]
    : Type extends object
      ? { [Key in keyof Type]: Wire<Type[Key]> }
      : Type;
