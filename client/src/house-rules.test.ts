import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const textsIn = (pattern: string) =>
  globSync(pattern, { cwd: root })
    .filter(path => !path.includes('.test.') && !path.includes('/testing/'))
    .map(path => ({ path, text: readFileSync(`${root}/${path}`, 'utf8') }))

const client = textsIn('client/src/**/*.{ts,vue}')
const codes = textsIn('server/src/domain/kpi/definitions/*.ts').flatMap(
  ({ text }) => /^ {2}code: '([A-Z0-9_]+)'/m.exec(text)?.[1] ?? [],
)
// The unit of a net promoter score has the name of the KPI.
const units = ['NPS']

test('the client knows no KPI by name', () => {
  expect(codes.length).toBeGreaterThan(15)
  const named = codes.filter(code => !units.includes(code))
  const found = client.flatMap(({ path, text }) =>
    named.filter(code => new RegExp(`\\b${code}\\b`).test(text)).map(code => `${path}: ${code}`),
  )
  expect(found).toEqual([])
})

test('only the charts know Chart.js, and only one file asks the server', () => {
  const users = (pattern: RegExp) => client.filter(file => pattern.test(file.text)).map(f => f.path)
  expect(users(/from 'chart\.js'/).filter(path => !path.startsWith('client/src/charts/'))).toEqual(
    [],
  )
  expect(users(/\bfetch\(|createClient\(/)).toEqual(['client/src/lib/graphql.ts'])
})

test('no template carries an inline style, which the policy of the page would refuse', () => {
  const styled = client.filter(({ text }) => /\sstyle="/.test(text)).map(({ path }) => path)
  expect(styled).toEqual([])
})

test('raw colours are written in the tokens only', () => {
  const coloured = textsIn('client/src/**/*.{css,vue}')
    .filter(({ path }) => !path.endsWith('tokens.css'))
    .filter(({ text }) => /#[0-9a-f]{3,8}\b(?!['"])|\brgba?\(/i.test(text.replace(/&#\w+;/g, '')))
  expect(coloured.map(({ path }) => path)).toEqual([])
})
