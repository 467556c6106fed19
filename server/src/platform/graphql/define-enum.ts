import { registerEnumType } from 'type-graphql'

/** Registers an enum whose values are their own names; every value must be described. */
export function defineEnum<V extends string>(
  name: string,
  description: string,
  values: Readonly<Record<V, string>>,
): { readonly [K in V]: K } {
  const names = Object.keys(values) as V[]
  const members = Object.fromEntries(names.map(value => [value, value])) as { [K in V]: K }
  const valuesConfig = Object.fromEntries(
    names.map(value => [value, { description: values[value] }]),
  ) as { [K in V]: { description: string } }
  registerEnumType(members, { name, description, valuesConfig })
  return members
}
