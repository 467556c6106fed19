import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import type { Rng } from '../../features/demo/prng.js'
import { hostileTexts } from './hostile.js'
import { literalOf, type Values } from './values.js'

export interface FuzzOperation {
  query: string
  variables: Record<string, unknown>
  /** Root field, as `kind.field`. */
  root: string
}

type AnyField = GraphQLField<unknown, unknown>
const DEEPEST = 5

/** Writes operations that the schema takes, and some that it should not. */
export class Operations {
  private variables: Record<string, unknown> = {}
  private declared: string[] = []
  private fragments: string[] = []
  private readonly roots: { kind: string; field: AnyField }[]

  constructor(
    schema: GraphQLSchema,
    private readonly rng: Rng,
    private readonly values: Values,
  ) {
    this.roots = [
      ...rootsOf('query', schema.getQueryType()),
      ...rootsOf('query', schema.getQueryType()),
      ...rootsOf('query', schema.getQueryType()),
      ...rootsOf('mutation', schema.getMutationType()),
      ...rootsOf('subscription', schema.getSubscriptionType()),
    ]
  }

  /** Each root field in turn, so that a run of a few hundred meets them all. */
  next(count: number): FuzzOperation {
    this.variables = {}
    this.declared = []
    this.fragments = []
    const { kind, field } = this.roots[count % this.roots.length] as (typeof this.roots)[number]
    const selection = this.fieldText(field, 0)
    const declared = this.declared.length > 0 ? `(${this.declared.join(', ')})` : ''
    const query = `${kind} Fuzz${declared} { ${selection} } ${this.fragments.join(' ')}`
    return {
      query: this.rng.chance(0.04) ? this.broken(query) : query,
      variables: this.rng.chance(0.03) ? this.otherVariables() : this.variables,
      root: `${kind}.${field.name}`,
    }
  }

  private fieldText(field: AnyField, depth: number): string {
    const alias = this.rng.chance(0.15) ? `${this.rng.pick(['a', 'b', '__c', 'id'])}: ` : ''
    const directive = this.rng.chance(0.05)
      ? ` @${this.rng.pick(['include', 'skip'])}(if: ${this.rng.chance(0.5)})`
      : ''
    return `${alias}${field.name}${this.argumentsText(field.args)}${directive}${this.selectionText(field.type, depth)}`
  }

  private argumentsText(args: readonly GraphQLArgument[]): string {
    const given = args.filter(
      arg =>
        (isNonNullType(arg.type) && arg.defaultValue === undefined && !this.rng.chance(0.01)) ||
        this.rng.chance(0.4),
    )
    if (given.length === 0) return ''
    const texts = given.map(arg => {
      const value = this.values.of(arg.type, arg.name)
      if (this.rng.chance(0.5)) return `${arg.name}: ${literalOf(value)}`
      const name = `v${this.declared.length}`
      this.declared.push(`$${name}: ${String(arg.type)}`)
      this.variables[name] = value
      return `${arg.name}: $${name}`
    })
    return `(${texts.join(', ')})`
  }

  private selectionText(type: GraphQLOutputType, depth: number): string {
    const named = getNamedType(type)
    if (!isObjectType(named)) return ''
    const fields = Object.values(named.getFields())
    const open = fields.filter(({ type: of }) => depth < DEEPEST || !isObjectType(getNamedType(of)))
    const chosen = Array.from({ length: this.rng.int(1, depth === 0 ? 6 : 4) }, () =>
      open.length > 0 ? this.fieldText(this.rng.pick(open), depth + 1) : '__typename',
    )
    const text = chosen.join(' ')
    if (this.rng.chance(0.08)) return ` { ... on ${named.name} { ${text} } }`
    if (this.rng.chance(0.05)) {
      const name = `F${this.fragments.length}`
      this.fragments.push(`fragment ${name} on ${named.name} { ${text} }`)
      return ` { ...${name} __typename }`
    }
    return ` { ${text} }`
  }

  private broken(query: string): string {
    const at = this.rng.int(0, query.length)
    const put = this.rng.pick([...hostileTexts.slice(0, 12), '{', '}', '@', '...', '$', '"""', '#'])
    return this.rng.chance(0.5) ? query.slice(0, at) : query.slice(0, at) + put + query.slice(at)
  }

  private otherVariables(): Record<string, unknown> {
    const names = [...Object.keys(this.variables), '__proto__', 'v99']
    return Object.fromEntries(names.map(name => [name, this.rng.pick(hostileTexts)]))
  }
}

const rootsOf = (kind: string, type: GraphQLObjectType | null | undefined) =>
  Object.values(type?.getFields() ?? {}).map(field => ({ kind, field }))
