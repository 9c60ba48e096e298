import { z } from 'zod'

/** What a schema holds once optional, null, a default and a lazy reference are taken off. Lists stay lists. */
export function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return bare(schema.unwrap())
  // Kept by zod: `unwrap` would build another object at every call.
  return schema instanceof z.ZodLazy ? bare(schema._zod.innerType) : schema
}

/** The alternatives of a schema, bare: those of a union one by one, any other schema alone. */
export function variantsOf(schema: z.core.$ZodType): z.core.$ZodType[] {
  const inner = bare(schema)
  return inner instanceof z.ZodUnion ? inner.options.flatMap(variantsOf) : [inner]
}

/** The schemas that a list, a record or a tuple holds; none for anything else. */
export function itemsOf(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return [schema.element]
  if (schema instanceof z.ZodRecord) return [schema.valueType]
  return schema instanceof z.ZodTuple ? schema.def.items : []
}

/** Objects that stand in a schema, through lists, records and unions, but not inside other objects. */
export function objectsIn(schema: z.core.$ZodType): z.ZodObject[] {
  return variantsOf(schema).flatMap((one) => (one instanceof z.ZodObject ? [one] : itemsOf(one).flatMap(objectsIn)))
}

/** Values among which a field chooses, through lists: those of an enumeration or of several literals. Empty for any other. */
export function choicesOf(schema: z.core.$ZodType): readonly string[] {
  const variants = variantsOf(schema)
  if (variants.length > 1) {
    const literals = variants.flatMap((one) => (one instanceof z.ZodLiteral ? [String(one.value)] : []))
    return literals.length === variants.length ? literals : []
  }
  const [only] = variants
  if (only instanceof z.ZodEnum) return only.options.map(String)
  return only instanceof z.ZodArray ? choicesOf(only.element) : []
}
