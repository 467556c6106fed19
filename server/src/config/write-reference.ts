import { notes } from './variable.js'
import { variables } from './variables.js'

/** The text of docs/configuration.md. */
export function writeReference(): string {
  const rows = Object.entries(variables.shape).flatMap(([name, rule]) => {
    const note = notes.get(rule)
    if (!note) return []
    const own = [`\`${name}\``, note.description, note.whenUnset, `\`${note.example}\``]
    return note.secret || note.isFileToo ? [own, fileRow(name)] : [own]
  })
  return [
    INTRODUCTION,
    row(['Variable', 'Meaning', 'Where it is not set', 'Example']),
    RULE,
    ...rows.map(row),
    OUTRO,
  ].join('\n')
}

const fileRow = (name: string) => [
  `\`${name}_FILE\``,
  `A file that holds ${name}; white space around it does not count.`,
  `${name} itself is read`,
  `\`/run/secrets/${name.toLowerCase().replaceAll('_', '-')}\``,
]

const row = (cells: string[]) => `| ${cells.join(' | ')} |`
const RULE = '| --- | --- | --- | --- |'

const INTRODUCTION = `# Configuration

Everything is set by environment variables and checked at start: a value that cannot be used, or a
name that begins with \`STEERBOARD_\` and is not listed here, is refused with a sentence that says
what to do. An empty value counts as not set. This page is written from the program
(\`pnpm run docs:config\`); a test fails when it is not current.
`

const OUTRO = `
- Passwords in \`DATABASE_URL\` are never shown. Write \`@ : / # %\` in them as \`%40 %3A %2F %23 %25\`.
- \`TZ\` and \`LANG\` of the machine change nothing: moments are kept in UTC, and the reporting time
  zone is a setting of the organisation.
- The embedded Postgres listens on the loopback address alone, with a password of its own that is
  kept beside its data, readable by the owner only. As root it runs as the account \`postgres\` or
  \`nobody\`; no account is created.
- With your own Postgres, set \`client_connection_check_interval = 1s\` there, so that a query ends
  when the one who asked is gone.
`
