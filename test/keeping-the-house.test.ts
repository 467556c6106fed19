import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { arrows } from './kit/house/arrows.js'
import { demandedByAll, undemanded } from './kit/house/demands.js'
import { graphqlRules } from './kit/house/graphql.js'
import { habits } from './kit/house/habits.js'
import { projectRoot, projectSources, readSources } from './kit/house/project.js'
import type { Breach, Rule } from './kit/house/rule.js'
import { longFiles, sizes } from './kit/house/sizes.js'
import { noCircles, sliceEdges, slicesGoDown } from './kit/house/slices.js'
import type { Source } from './kit/house/source.js'

const rules: readonly Rule[] = [
  ...arrows,
  slicesGoDown,
  noCircles,
  ...habits,
  ...graphqlRules,
  demandedByAll,
  ...sizes,
]

const shown = ({ path, line, what }: Breach) => `${path}:${line} ${what}`

let project: Source[]
beforeAll(() => {
  project = projectSources()
})

describe.each(rules)('$name', rule => {
  test('holds in the whole house', () => {
    expect(rule.breaches(project).map(shown), rule.says).toEqual([])
  })

  test('is noticed where it is broken', () => {
    expect(rule.breaches(readSources(rule.planted))).not.toEqual([])
  })
})

test('the rules look at code that is there', () => {
  const folders = new Set(project.map(({ path }) => path.split('/')[0]))
  expect(folders).toEqual(new Set(['client', 'schema', 'scripts', 'server', 'test']))
  expect(project.flatMap(({ imports }) => imports).length).toBeGreaterThan(1000)
})

test('imports of our own files are found, in components too', () => {
  const paths = new Set(project.map(({ path }) => path))
  const lost = project.flatMap(({ path, imports }) =>
    imports
      .filter(({ target }) => /^(client|server|test)\/.*\.(ts|js|vue)$/.test(target))
      .filter(({ target }) => !paths.has(target) && !existsSync(join(projectRoot, target)))
      .map(({ target, line }) => shown({ path, line, what: target })),
  )
  expect(lost.filter(line => !line.includes('/dist/'))).toEqual([])
})

test('each exception is still needed and each edge has its record', () => {
  const long = new Map(project.map(({ path, text }) => [path, text.split('\n').length]))
  for (const path of Object.keys(longFiles)) expect(long.get(path), path).toBeDefined()
  const slices = new Set(
    project.flatMap(({ path }) => /^server\/src\/features\/([^/]+)\//.exec(path)?.[1] ?? []),
  )
  expect(new Set(Object.keys(sliceEdges))).toEqual(slices)
  const called = project.filter(({ path }) => path.endsWith('.resolver.ts'))
  for (const name of Object.keys(undemanded))
    expect(
      called.some(({ text }) => text.includes(`${name}(`)),
      name,
    ).toBe(true)
  for (const { record } of Object.values(sliceEdges))
    expect(existsSync(join(projectRoot, 'docs/decisions', record)), record).toBe(true)
})
