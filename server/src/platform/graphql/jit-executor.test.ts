import { buildSchema, parse } from 'graphql'
import { expect, test } from 'vitest'
import { createJitExecutor, createPlainExecutor } from './jit-executor.js'

const schema = buildSchema(`
  enum Size { SMALL LARGE }
  input Parcel { name: String!, size: Size! = SMALL, tags: [String!]! = [] }
  input Order { parcels: [Parcel!]! }
  type Query { send(order: Order!): String }
`)
const query = schema.getQueryType()?.getFields().send
if (query) query.resolve = (_source, { order }) => JSON.stringify(order)

const ask = 'query Send($order: Order!) { send(order: $order) }'
const execution = (parcel: object) => ({
  ...{ hash: 'send', document: parse(ask), operationName: 'Send', context: {} },
  variables: { order: { parcels: [parcel] } },
})

test.each([
  ['left out', { name: 'a' }],
  ['given', { name: 'a', size: 'LARGE', tags: ['b'] }],
])('a field that has a default and is never null can be %s', async (_, parcel) => {
  const [plain, compiled] = await Promise.all(
    [createPlainExecutor(schema), createJitExecutor(schema)].map(run => run(execution(parcel))),
  )
  expect(compiled).toEqual(plain)
  expect(compiled?.errors).toBeUndefined()
})
