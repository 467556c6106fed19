import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { instantOf, isLocalDate } from '../../platform/graphql/scalars.js'
import type { Command, CommandInput } from '../command.js'
import { EXIT } from '../exit-codes.js'
import { UsageError } from '../usage-error.js'

export const audit: Command = {
  name: 'audit',
  summary: 'Verify or export the record of everything that was done and tried.',
  details: [
    'ACTION is one of:',
    '  verify  walk through the whole chain, and name the first entry that is not as it was written',
    '  export  write the entries, newest first, as NDJSON or CSV',
    '',
    'verify prints the last entry as NUMBER:HASH. Keep it where nobody who can change the database',
    'can reach it: given as --expect later, it shows that the record was neither cut off nor written',
    'anew, which the chain alone cannot. Exit code 1: the record is broken.',
  ].join('\n'),
  positionals: ['ACTION'],
  flags: {
    expect: { value: 'NUMBER:HASH', description: 'verify: an entry that was kept elsewhere.' },
    format: { value: 'FORMAT', description: 'export: ndjson (default) or csv.' },
    from: { value: 'MOMENT', description: 'export: not before this date or instant.' },
    to: { value: 'MOMENT', description: 'export: before this date or instant.' },
    output: { value: 'FILE', description: 'export: where to write; needed.' },
  },
  examples: [
    'steerboard audit verify',
    'steerboard audit verify --expect 1204:6f0c…',
    'steerboard audit export --output audit.csv --format csv --from 2026-01-01',
  ],
  async run(input) {
    const [action] = input.positionals
    if (action === 'verify') return verify(input)
    if (action === 'export') return exportEntries(input)
    throw new UsageError('ACTION is verify or export.')
  },
}

async function verify(input: CommandInput): Promise<number> {
  const { verifyAudit, withContext } = await import('../working.js')
  const report = await withContext(input, ctx => verifyAudit(ctx, input.text('expect')), {
    isRecorded: false,
  })
  const { entries, broken } = report
  const head = report.head && `${report.head.sequence}:${report.head.hash}`
  const text = broken
    ? `The record is broken at entry ${broken.sequence}: ${broken.message}\nThe ${entries} before it are as they were written.`
    : `All ${entries} entries are as they were written.\n${head ?? ''}`
  input.out.result(text.trimEnd(), { entries, head, broken })
  return broken ? EXIT.failure : EXIT.ok
}

async function exportEntries(input: CommandInput): Promise<number> {
  const output = input.text('output')
  if (!output) throw new UsageError('export needs --output FILE.')
  const format = input.text('format') ?? 'ndjson'
  if (format !== 'ndjson' && format !== 'csv') throw new UsageError('--format is ndjson or csv.')
  const [from, to] = [momentOf(input, 'from'), momentOf(input, 'to')]
  const { auditLines, withContext } = await import('../working.js')
  const count = await withContext(input, async ctx => {
    let lines = 0
    const counted = async function* () {
      for await (const line of auditLines(ctx, { from, to }, format)) {
        lines++
        yield line
      }
    }
    await pipeline(Readable.from(counted()), createWriteStream(output, { mode: 0o600 }))
    return format === 'csv' ? lines - 1 : lines
  })
  input.out.result(`${count} entries are in ${output}.`, { entries: count, file: output })
  return EXIT.ok
}

function momentOf(input: CommandInput, flag: string): Date | null {
  const text = input.text(flag)
  if (text === undefined) return null
  const at = isLocalDate(text) ? new Date(`${text}T00:00:00Z`) : instantOf(text)
  if (at === null)
    throw new UsageError(
      `--${flag} takes a date such as 2026-03-16, or an instant with its offset.`,
    )
  return at
}
