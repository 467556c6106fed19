import { getNamedType } from 'graphql'
import type { CsvKind } from '../csv/csv-line.js'
import type { AskedField } from './asked-fields.js'
import type { ExportedAs } from './exported-as.js'
import type { Column, Row } from './table.js'

type Answer = Readonly<Record<string, unknown>>
/** A leaf and the way to it: keys from the object down. */
interface Leaf {
  name: string
  kind: CsvKind
  path: readonly string[]
}

/** How answers of one document become rows. */
export interface TableShape {
  columns: readonly Column[]
  rowsOf(answer: unknown): Row[]
  /** What the answer holds beside its rows, once: label and text. */
  asideOf(answer: unknown): [label: string, text: unknown][]
}

/** Values of one row by column name, as it is built from the lists down. */
type Values = ReadonlyMap<string, unknown>
interface Source {
  columns: readonly Column[]
  rowsOf(answer: Answer): Values[]
}

/** The table that a field with these fields below it gives. */
export function shapeTable(asked: AskedField, how: ExportedAs | undefined): TableShape {
  const paths = (how?.rows ?? []).map(path => stepsOf(asked, path.split('.'))).filter(isThere)
  const sources = paths.length > 0 ? paths.map(path => along(path, asked, how)) : [itself(asked)]
  const columns = [
    ...new Map(sources.flatMap(each => each.columns).map(each => [each.name, each])).values(),
  ]
  const aside = paths.length > 0 ? leavesOf(asked.below.filter(isAside)) : []
  return {
    columns,
    rowsOf: answer =>
      sources
        .flatMap(source => listOf(answer).flatMap(each => source.rowsOf(each)))
        .map(values => columns.map(({ name }) => values.get(name) ?? null)),
    asideOf: answer =>
      aside.map(({ name, path }) => [name, valueAt(answer as Answer, path)] as [string, unknown]),
  }
}

/** Where a page stands in its list says nothing about the whole, and lists are no single value. */
const isAside = ({ field, isList }: AskedField): boolean =>
  field !== 'pageInfo' && field !== 'endCursor' && !isList

const isThere = <T>(value: T | null): value is T => value !== null

function stepsOf(from: AskedField, [name, ...rest]: readonly string[]): AskedField[] | null {
  if (name === undefined) return []
  const step = from.below.find(({ field }) => field === name)
  const more = step && stepsOf(step, rest)
  return step && more ? [step, ...more] : null
}

/** Without any list to go along, each answer is a row. */
function itself(asked: AskedField): Source {
  const leaves = asked.below.length > 0 ? leavesOf(asked.below) : [ownLeaf(asked)]
  return { columns: leaves, rowsOf: answer => [new Map(valuesOf(answer, leaves))] }
}

/** The items at the end of a path, with the single values that stand on the way to them. */
function along(
  path: readonly AskedField[],
  asked: AskedField,
  how: ExportedAs | undefined,
): Source {
  const [step, ...rest] = path as [AskedField, ...AskedField[]]
  const next = rest[0]
  if (next) {
    const own = leavesOf(step.below.filter(each => each !== next && isAside(each)))
    const inner = along(rest, step, undefined)
    return {
      columns: [...own, ...inner.columns],
      rowsOf: answer =>
        listOf(answer[step.key]).flatMap(item =>
          inner.rowsOf(item).map(values => new Map([...valuesOf(item, own), ...values])),
        ),
    }
  }
  if (how?.aligned) return alignedRows(step, asked, how.aligned)
  const leaves = leavesOf(step.below)
  return {
    columns: leaves,
    rowsOf: answer => listOf(answer[step.key]).map(item => new Map(valuesOf(item, leaves))),
  }
}

function alignedRows(
  step: AskedField,
  asked: AskedField,
  aligned: NonNullable<ExportedAs['aligned']>,
): Source {
  const beside = asked.below.find(({ field }) => field === aligned.with)
  const besideLeaves = beside ? leavesOf(beside.below, aligned.as) : []
  const lists = step.below
    .filter(({ field }) => field in aligned.lists)
    .map(list => ({ list, leaves: leavesOf(list.below, aligned.lists[list.field]) }))
  const own = leavesOf(step.below.filter(each => lists.every(({ list }) => list !== each)))
  const rowsIn = (answer: Answer, item: Answer): Values[] => {
    const head = valuesOf(item, own)
    const held = lists.map(({ list, leaves }) => ({ items: listOf(item[list.key]), leaves }))
    const places = beside ? listOf(answer[beside.key]) : []
    const count = Math.max(places.length, ...held.map(({ items }) => items.length))
    return Array.from({ length: count }, (_, place) => {
      const parts = held.flatMap(({ items, leaves }) => [...valuesOf(items[place], leaves)])
      return new Map([...head, ...valuesOf(places[place], besideLeaves), ...parts])
    })
  }
  return {
    columns: [...own, ...besideLeaves, ...lists.flatMap(({ leaves }) => leaves)],
    rowsOf: answer => listOf(answer[step.key]).flatMap(item => rowsIn(answer, item)),
  }
}

const ownLeaf = (field: AskedField): Leaf => ({ name: field.key, kind: kindOf(field), path: [] })

function leavesOf(fields: readonly AskedField[], prefix = '', inList = false): Leaf[] {
  return fields.flatMap(each => {
    const name = prefix ? `${prefix}.${each.key}` : each.key
    const isMany = inList || each.isList
    if (each.below.length === 0)
      return [{ name, kind: isMany ? ('text' as const) : kindOf(each), path: [each.key] }]
    return leavesOf(each.below, name, isMany).map(leaf => ({
      ...leaf,
      path: [each.key, ...leaf.path],
    }))
  })
}

function kindOf({ type, isList }: AskedField): CsvKind {
  if (isList) return 'text'
  const { name } = getNamedType(type)
  if (name === 'Int' || name === 'Float') return 'number'
  return name === 'DateTime' ? 'time' : 'text'
}

const valuesOf = (item: Answer | null | undefined, leaves: readonly Leaf[]): [string, unknown][] =>
  leaves.map(({ name, path }) => [name, item == null ? null : valueAt(item, path)])

/** Through a list, the values of all its items. */
function valueAt(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (Array.isArray(value))
    return value.map(each => valueAt(each, key === undefined ? [] : [key, ...rest]))
  if (key === undefined) return value
  if (value === null || value === undefined) return null
  return valueAt((value as Answer)[key], rest)
}

const listOf = (value: unknown): Answer[] =>
  value === null || value === undefined
    ? []
    : ((Array.isArray(value) ? value : [value]) as Answer[])
