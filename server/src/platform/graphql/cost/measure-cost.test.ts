import { buildSchema, type FragmentDefinitionNode, Kind, parse } from 'graphql'
import { expect, test } from 'vitest'
import { type Cost, measureCost } from './measure-cost.js'

const schema = buildSchema(`
  type Query { one: Item, some: [Item!]!, page(first: Int = 20): Page!, list(first: Int): [Item!] }
  type Page { total: Int, edges: [Edge!]!, info: Info! }
  type Edge { node: Item! }
  type Info { more: Boolean }
  type Item { name: String, parts: [Item!]!, best(first: Int!): [Item!]! }
`)

function costOf(text: string, variables: Record<string, unknown> = {}): Cost {
  const { definitions } = parse(text)
  const operation = definitions.find(each => each.kind === Kind.OPERATION_DEFINITION)
  if (!operation) throw new Error('No operation')
  const fragments: Record<string, FragmentDefinitionNode> = {}
  for (const each of definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments[each.name.value] = each
  return measureCost({ schema, operation, fragments, variables })
}

test.each<[string, string, number, Record<string, unknown>?]>([
  ['one object is one', '{ one { name } }', 1],
  ['a list without a page counts as ten', '{ some { name } }', 10],
  ['lists in lists multiply', '{ some { parts { name } } }', 10 + 100],
  ['a page counts with what is asked for', '{ list(first: 7) { name } }', 7],
  ['a page counts with its variable', 'query($n: Int) { list(first: $n) { name } }', 9, { n: 9 }],
  ['without its variable as usual', 'query($n: Int) { list(first: $n) { name } }', 20],
  [
    'a connection is its object, its edges and what they hold',
    '{ page(first: 5) { edges { node { name } } } }',
    11,
  ],
  [
    'only the lists right below a connection are of its page',
    '{ page(first: 2) { edges { node { parts { name } } } info { more } } }',
    1 + 2 + 2 + 20 + 1,
  ],
  ['the default of the schema counts', '{ page { edges { node { name } } } }', 41],
  ['a page below zero makes nothing cheaper', '{ list(first: -5) { parts { name } } }', 1 + 10],
  ['aliases each count', '{ a: some { name } b: some { name } }', 20],
  [
    'fragments count where they are spread',
    '{ some { ...F ...F } } fragment F on Item { parts { name } }',
    10 + 200,
  ],
  ['inline fragments count', '{ some { ... on Item { parts { name } } } }', 110],
  ['what there is not costs nothing', '{ nothing { name } }', 0],
])('%s', (_, text, nodes, variables) => {
  expect(costOf(text, variables).nodes).toBe(nodes)
})

test('the dearest part is named, with the pages that make it smaller', () => {
  expect(
    costOf('{ one { best(first: 50) { parts { name } } } page { edges { node { name } } } }'),
  ).toMatchObject({ dearest: 'one.best.parts', cheaper: ['one.best(first:)'] })
})

test('a product beyond all counting stays a number', () => {
  const deep = `{ ${'some { parts { '.replace('some', 'best(first: 2147483647)').repeat(9)} name ${'} }'.repeat(9)} }`
  const { nodes } = costOf(`{ one ${deep} }`)
  expect(nodes).toBe(1e12)
})
