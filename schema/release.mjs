import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Takes the present contract as the released one and moves the changesets to the changelog. */
const at = path => fileURLToPath(new URL(path, import.meta.url))
const [date] = process.argv.slice(2)
if (!/^\d{4}-\d{2}-\d{2}$/.test(date ?? '')) {
  console.error('Usage: pnpm run schema:release YYYY-MM-DD')
  process.exit(2)
}

const folder = at('../.changeset/')
const names = readdirSync(folder).filter(name => name.endsWith('.md') && name !== 'README.md')
const texts = names.map(name =>
  readFileSync(folder + name, 'utf8').replace(/^---[\s\S]*?\n---\n/, ''),
)
if (texts.length > 0) {
  const changelog = readFileSync(at('CHANGELOG.md'), 'utf8')
  const entry = `## ${date}\n\n${texts.map(text => text.trim()).join('\n\n')}\n\n`
  writeFileSync(at('CHANGELOG.md'), changelog.replace(/^## /m, `${entry}## `))
}
for (const name of names) rmSync(folder + name)
copyFileSync(at('schema.graphql'), at('released.graphql'))
console.log(`Released the contract with ${names.length} changesets.`)
