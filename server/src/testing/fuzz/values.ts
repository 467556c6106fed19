import {
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import { catalogue } from '../../domain/kpi/catalogue.js'
import type { Rng } from '../../features/demo/prng.js'
import { hostileKinds, hostileNumbers, hostileTexts } from './hostile.js'

/** A value for an enum, which is written without quotes in a document. */
export class EnumName {
  constructor(readonly name: string) {}
  toJSON(): string {
    return this.name
  }
}

const HOSTILE = 0.12
const LEFT_OUT = 0.55
const DEEPEST = 4

const codes = catalogue.map(({ code }) => code)

/** What fits an argument of that name, so that some questions get as far as the database. */
const fitting: Readonly<Record<string, readonly string[]>> = {
  kpi: codes,
  kpis: codes,
  code: codes,
  service: ['EMAIL', 'VPN', 'PAYROLL'],
  department: ['IT', 'HR'],
  team: ['DESK', 'NET'],
  priority: ['CRITICAL', 'HIGH', 'MODERATE', 'LOW'],
  item: ['EMAIL', 'VPN', '1'],
  slug: ['kept'],
  variables: ['{}', '{"kpi": "FCR"}'],
  document: ['{ __typename }', '{ organisation { name } }'],
  locale: ['en', 'de-DE'],
  timeZone: ['Europe/Berlin', 'UTC'],
  url: ['https://hooks.example.org/x'],
}
const DAYS = ['2025-09-01', '2026-01-01', '2026-02-15', '2026-03-01', '2026-04-01', '2026-12-31']
const INSTANTS = ['2026-04-14T10:00:00Z', '2026-04-15T09:59:00+02:00', '2001-01-01T00:00:00Z']

/** Makes values for arguments: most of them fit, some are hostile. */
export class Values {
  /** Ids, cursors and names that answers gave: what only fits when it was given out before. */
  readonly heard: string[] = ['1', '2', '3']

  constructor(private readonly rng: Rng) {}

  of(type: GraphQLInputType, name: string, depth = 0): unknown {
    if (this.rng.chance(HOSTILE)) return this.hostileFor(type)
    const bare = getNullableType(type)
    if (isListType(bare)) return this.listOf(bare.ofType, name, depth)
    if (isEnumType(bare))
      return new EnumName(this.rng.pick(bare.getValues().map(value => value.name)))
    if (isInputObjectType(bare)) {
      const given = Object.values(bare.getFields()).filter(
        field =>
          (isNonNullType(field.type) && field.defaultValue === undefined) ||
          (depth < DEEPEST && this.rng.chance(1 - LEFT_OUT)),
      )
      return Object.fromEntries(
        given.map(field => [field.name, this.of(field.type, field.name, depth + 1)]),
      )
    }
    return this.scalarOf(String(bare), name)
  }

  private listOf(type: GraphQLInputType, name: string, depth: number): unknown {
    const length = depth > DEEPEST ? 0 : this.rng.int(0, 3)
    return Array.from({ length }, () => this.of(type, name, depth + 1))
  }

  private scalarOf(type: string, name: string): unknown {
    const { rng } = this
    if (type === 'Boolean') return rng.chance(0.5)
    if (type === 'Int') return rng.pick([1, 2, 3, 5, 10, 50])
    if (type === 'Float') return rng.pick([0, 0.5, 0.9, 1, 3, 30, 100])
    if (type === 'Date') return rng.pick(DAYS)
    if (type === 'DateTime') return rng.pick(INSTANTS)
    const fit = Object.hasOwn(fitting, name) ? fitting[name] : undefined
    return rng.pick(fit && type !== 'ID' ? fit : this.heard)
  }

  private hostileFor(type: GraphQLInputType): unknown {
    const text = String(getNullableType(type))
    if (text === 'String' || text === 'ID' || text === 'Date' || text === 'DateTime')
      return this.rng.pick(this.rng.chance(0.8) ? hostileTexts : hostileKinds)
    if (text === 'Int' || text === 'Float')
      return this.rng.pick(this.rng.chance(0.8) ? hostileNumbers : hostileKinds)
    return this.rng.pick(hostileKinds)
  }
}

/** A value as it stands in a document. */
export function literalOf(value: unknown): string {
  if (value instanceof EnumName) return value.name
  if (Array.isArray(value)) return `[${value.map(literalOf).join(', ')}]`
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([name, each]) => `${name}: ${literalOf(each)}`)
      .join(', ')}}`
  return JSON.stringify(value)
}
